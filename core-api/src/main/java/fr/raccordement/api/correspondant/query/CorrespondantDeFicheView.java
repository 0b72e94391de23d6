package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.fiche.Contact;

/**
 * A contact of a fiche in use.
 *
 * @param contact who
 * @param statut whether they are written to
 */
public record CorrespondantDeFicheView(Contact contact, StatutCorrespondant statut) {}
