package fr.raccordement.courriel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox into which mail servers return what they could not deliver.
 *
 * @param hote its IMAP server; where it is not set, nothing is read
 * @param port the port of that server
 * @param tls whether it is spoken to by TLS from the first byte
 * @param utilisateur who reads it
 * @param motDePasse their password
 * @param dossier the folder that is read; the messages stay in it, marked as seen
 * @param intervalle the pause between two looks
 * @param adresse to which mail is returned; what it comes from where it is not set
 */
@ConfigurationProperties("raccordement.courriel.retours")
record RetourProperties(
        @Nullable String hote,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @Nullable String utilisateur,
        @Nullable String motDePasse,
        @DefaultValue("INBOX") String dossier,
        @DefaultValue("1m") Duration intervalle,
        @Nullable String adresse) {

    /** Hides the password. */
    @Override
    public String toString() {
        return "RetourProperties[" + hote + ", " + dossier + "]";
    }
}
