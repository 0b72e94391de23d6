package fr.raccordement.command.webhook;

import fr.raccordement.api.fiche.ContactVault;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Makes the secrets that sign deliveries, 256 bits each, written as Standard Webhooks does; seals
 * each under a key of its own, which can be destroyed (D-222).
 */
@Component
class WebhookSecrets {

    private static final int BYTES = 32;
    private static final String PREFIX = "whsec_";

    private final ContactVault vault;

    WebhookSecrets(ContactVault vault) {
        this.vault = vault;
    }

    /**
     * A secret.
     *
     * @param cle the key that it is encrypted with
     * @param secret to be shown once
     * @param chiffre to be kept
     */
    record Made(String cle, String secret, String chiffre) {

        /** Hides the secret. */
        @Override
        public String toString() {
            return "Made[" + cle + "]";
        }
    }

    Made make(String cle) {
        var secret = PREFIX + Base64.getEncoder().encodeToString(vault.draw(BYTES));
        return new Made(cle, secret, vault.sealSecret(cle, secret));
    }
}
