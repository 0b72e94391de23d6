package fr.raccordement.courriel;

import org.jspecify.annotations.Nullable;

/**
 * A mail.
 *
 * @param id its Message-ID, the same whenever it is sent again
 * @param adresse to whom
 * @param sujet its subject
 * @param texte what it says, as text
 * @param html the same as HTML
 * @param desinscription where whoever gets it says that they want no more, by one request without a
 *     login (RFC 8058); null where they say so on the portal
 */
record Courriel(
        String id,
        String adresse,
        String sujet,
        String texte,
        String html,
        @Nullable String desinscription) {

    /** Under which the log and the events of its sending are found: its id without the domain. */
    String correlationId() {
        return "courriel-" + id.replaceFirst("@.*", "");
    }

    /** Hides the address and what is said. */
    @Override
    public String toString() {
        return "Courriel[" + id + "]";
    }
}
