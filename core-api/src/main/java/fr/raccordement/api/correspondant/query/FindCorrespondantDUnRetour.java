package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * To which contact a mail that came back was sent; answers a {@link
 * fr.raccordement.api.correspondant.CorrespondantId}, nothing where it is not one of ours.
 *
 * @param retour what its id bears
 */
@VisibleTo(known = true)
public record FindCorrespondantDUnRetour(String retour) {}
