package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The contacts of a fiche in use and whether they are written to about its certificates, now;
 * answers {@link CorrespondantDeFicheView}s in the order of the contacts, none where the fiche is
 * not in use. Asked for those who were shown the fiche.
 *
 * @param ficheId the fiche
 */
@VisibleTo(known = true)
public record ListCorrespondants(String ficheId) {}
