package fr.raccordement.graphql.webhook;

import fr.raccordement.api.webhook.query.WebhookView;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, and the secret that was made for it.
 *
 * @param secret shown this once; null where none was made
 */
record WebhookSecret(WebhookView webhook, @Nullable String secret) {

    /** Hides the secret. */
    @Override
    public String toString() {
        return "WebhookSecret[" + webhook.webhook() + "]";
    }
}
