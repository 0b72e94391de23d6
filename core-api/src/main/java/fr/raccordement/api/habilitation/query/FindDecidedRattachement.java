package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The rattachement after a command's own events, for the one who sent it; answers a {@link
 * RattachementView}. Reads the events themselves and waits for no projection.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param version the version that the command answered
 */
@VisibleTo(known = true)
public record FindDecidedRattachement(String structure, String utilisateur, long version) {}
