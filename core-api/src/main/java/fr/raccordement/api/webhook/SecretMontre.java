package fr.raccordement.api.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What is answered where a secret is made.
 *
 * @param secret as Standard Webhooks writes it, {@code whsec_} and Base64; null where none was made
 */
public record SecretMontre(@Nullable String secret) {

    /** Hides the secret: an answer may be logged by mistake. */
    @Override
    public String toString() {
        return "SecretMontre";
    }
}
