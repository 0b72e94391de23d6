package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * Up to which event all contacts have been written to; answers its position, nothing where it never
 * began.
 */
@VisibleTo(known = true)
public record FindCorrespondance() {}
