package fr.raccordement.api.webhook.command;

import fr.raccordement.api.webhook.WebhooksId;

/** What may be asked of the webhooks of a structure. */
public sealed interface WebhookCommand
        permits RegisterWebhook,
                RotateWebhookSecret,
                DisableWebhook,
                EnableWebhook,
                RemoveWebhook,
                TestWebhook,
                ResendLivraison,
                AbandonWebhook,
                AdvanceWebhook,
                RetireWebhookSecrets {
    WebhooksId webhooksId();
}
