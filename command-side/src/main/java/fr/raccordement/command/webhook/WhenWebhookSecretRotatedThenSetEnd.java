package fr.raccordement.command.webhook;

import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import fr.raccordement.command.deadline.Deadlines;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A secret that was replaced signs for a while, and is destroyed then (D-222). */
@Component
@ProcessingGroup("webhook-fin-de-secret")
class WhenWebhookSecretRotatedThenSetEnd {

    private final Deadlines deadlines;

    WhenWebhookSecretRotatedThenSetEnd(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(WebhookSecretRotated event) {
        deadlines.set(WebhookSecretDeadline.KIND, event.structure(), event.ancienJusqua());
    }
}
