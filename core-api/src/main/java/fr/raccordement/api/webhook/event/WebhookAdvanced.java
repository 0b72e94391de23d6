package fr.raccordement.api.webhook.event;

import org.axonframework.serialization.Revision;

/**
 * All that was to be delivered to a webhook up to a position was.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param jusqua that position
 */
@Revision("1")
public record WebhookAdvanced(String structure, String webhook, long jusqua)
        implements WebhookEvent {}
