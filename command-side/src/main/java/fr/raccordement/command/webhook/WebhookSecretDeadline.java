package fr.raccordement.command.webhook;

import fr.raccordement.api.webhook.WebhooksId;
import fr.raccordement.api.webhook.command.RetireWebhookSecrets;
import fr.raccordement.command.deadline.DeadlineCommand;
import org.springframework.stereotype.Component;

/** A secret that was replaced signs no more; the subject is the structure (D-222). */
@Component
class WebhookSecretDeadline implements DeadlineCommand {

    static final String KIND = "webhook-fin-de-secret";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object command(String subject) {
        return new RetireWebhookSecrets(new WebhooksId(subject));
    }
}
