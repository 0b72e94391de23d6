package fr.raccordement.api.avis.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;

/**
 * Somebody who is written to.
 *
 * @param acteur who, with the roles by which notices of the operator are theirs
 * @param frequence how soon
 * @param langue in which language
 * @param courriel at which address
 * @param retour what the ids of mails to them there bear, by which one that comes back is known
 * @param jusqua the position of the last event that they have been written to about
 */
public record DestinataireView(
        Actor acteur,
        FrequenceAvis frequence,
        LangueAvis langue,
        String courriel,
        String retour,
        long jusqua) {

    /** Hides the address: an answer may be logged by mistake. */
    @Override
    public String toString() {
        return "DestinataireView[" + acteur.login() + ", " + frequence + "]";
    }
}
