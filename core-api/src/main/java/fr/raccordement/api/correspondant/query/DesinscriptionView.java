package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.correspondant.CorrespondantId;

/**
 * Whom a link is of, without the address.
 *
 * @param correspondantId what stands for the address
 * @param desinscrit whether they want no mail
 */
public record DesinscriptionView(CorrespondantId correspondantId, boolean desinscrit) {}
