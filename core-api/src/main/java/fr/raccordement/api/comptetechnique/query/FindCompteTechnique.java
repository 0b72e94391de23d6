package fr.raccordement.api.comptetechnique.query;

import fr.raccordement.api.acteur.Actor;

/**
 * The technical account of a structure; answers an optional {@link CompteTechniqueView}, empty
 * where none is declared or the viewer may not see it.
 *
 * @param structure SIRET
 * @param viewer who asks
 */
public record FindCompteTechnique(String structure, Actor viewer) {}
