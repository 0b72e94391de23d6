package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.correspondant.CorrespondantId;

/**
 * An address that is about to be written to as a contact.
 *
 * @param correspondantId what stands for it
 * @param adresse the address itself
 * @param jeton what the link in its mail bears, by which it is written to no more
 * @param retour what the ids of mails to it bear, by which one that comes back is known
 * @param statut where it stands
 */
public record CorrespondantView(
        CorrespondantId correspondantId,
        String adresse,
        String jeton,
        String retour,
        StatutCorrespondant statut) {

    /** Hides the address and the link: an answer may be logged by mistake. */
    @Override
    public String toString() {
        return "CorrespondantView[" + correspondantId + ", " + statut + "]";
    }
}
