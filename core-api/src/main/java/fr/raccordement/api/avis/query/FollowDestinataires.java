package fr.raccordement.api.avis.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * Whoever ever said how they want to be told, and then whoever says so; streams their logins, each
 * once or more.
 */
@VisibleTo(known = true)
public record FollowDestinataires() {}
