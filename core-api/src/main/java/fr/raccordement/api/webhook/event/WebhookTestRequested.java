package fr.raccordement.api.webhook.event;

import org.axonframework.serialization.Revision;

/**
 * Somebody wants a test to be sent.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param numero of the test
 */
@Revision("1")
public record WebhookTestRequested(String structure, String webhook, String numero)
        implements WebhookEvent {}
