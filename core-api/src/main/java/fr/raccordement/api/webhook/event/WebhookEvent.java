package fr.raccordement.api.webhook.event;

/** The catalogue: all that can have happened to the webhooks of a structure. */
public sealed interface WebhookEvent
        permits WebhookRegistered,
                WebhookSecretRotated,
                WebhookSecretRetired,
                WebhookDisabled,
                WebhookEnabled,
                WebhookRemoved,
                WebhookTestRequested,
                LivraisonRequested,
                WebhookAdvanced {

    /** SIRET. */
    String structure();

    /** Which, among those of the structure. */
    String webhook();
}
