package fr.raccordement.api.webhook.query;

import fr.raccordement.api.avis.GenreAvis;
import java.time.Instant;
import java.util.List;

/**
 * A webhook as the program sends to it.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param url where
 * @param genres kinds of notices
 * @param actif whether what concerns the structure is sent
 * @param secrets those that sign, the newest first
 * @param depuis since when it is sent to: since it was registered, or enabled again
 * @param jusqua the position up to which all was delivered
 * @param demandes what somebody wants to be sent, oldest first
 */
public record CibleView(
        String structure,
        String webhook,
        String url,
        List<GenreAvis> genres,
        boolean actif,
        List<Secret> secrets,
        Instant depuis,
        long jusqua,
        List<Demande> demandes) {

    /**
     * A secret.
     *
     * @param secret as Standard Webhooks writes it
     * @param jusqua until when it signs
     */
    public record Secret(String secret, Instant jusqua) {

        /** Hides it: an answer may be logged by mistake. */
        @Override
        public String toString() {
            return "Secret[" + jusqua + "]";
        }
    }

    /**
     * What somebody wants to be sent.
     *
     * @param demande the number of the event that says so
     * @param numero of the delivery
     */
    public record Demande(long demande, String numero) {}
}
