package fr.raccordement.courriel;

import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.correspondant.CorrespondantId;
import org.jspecify.annotations.Nullable;

/**
 * A mail.
 *
 * @param id its Message-ID, the same whenever it is sent again; it shows whose mail comes back, so
 *     no log has it
 * @param correlationId under which the log and the events of its sending are found
 * @param adresse to whom
 * @param sujet its subject
 * @param texte what it says, as text
 * @param html the same as HTML
 * @param desinscription where whoever gets it says that they want no more, by one request without a
 *     login (RFC 8058); null where they say so on the portal
 */
record Courriel(
        String id,
        String correlationId,
        String adresse,
        String sujet,
        String texte,
        String html,
        @Nullable String desinscription) {

    /** Of a mail to a user about notices up to a position; of what becomes of it too. */
    static String correlationId(PreferencesAvisId user, long jusqua) {
        return "courriel-avis-%d-%08x".formatted(jusqua, user.utilisateur().hashCode());
    }

    /** The same of one to a contact. */
    static String correlationId(CorrespondantId contact, long jusqua) {
        return "courriel-contact-%d-%s".formatted(jusqua, contact.empreinte());
    }

    /** Hides the address, the id and what is said. */
    @Override
    public String toString() {
        return "Courriel[" + correlationId + "]";
    }
}
