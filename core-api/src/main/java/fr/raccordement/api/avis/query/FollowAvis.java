package fr.raccordement.api.avis.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * The notices that are for the viewer, from a position on; streams {@link AvisView}s.
 *
 * @param structure SIRET of one that they concern; null for all
 * @param after the position of the last notice known; null for what comes from now on
 * @param viewer who follows
 */
@VisibleTo(
        everyPartie = true,
        roles = {},
        utilisateur = true)
public record FollowAvis(@Nullable String structure, @Nullable Long after, Actor viewer)
        implements Question {}
