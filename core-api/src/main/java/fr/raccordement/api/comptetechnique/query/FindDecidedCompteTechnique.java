package fr.raccordement.api.comptetechnique.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The technical account after a command's own events, for the one who sent it; answers a {@link
 * CompteTechniqueView}.
 *
 * @param structure SIRET
 * @param version the version that the command answered
 */
@VisibleTo(known = true)
public record FindDecidedCompteTechnique(String structure, long version) {}
