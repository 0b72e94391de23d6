package fr.raccordement.api.webhook.event;

import org.axonframework.serialization.Revision;

/**
 * A webhook is no more; its secrets are retired with it.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param motif why
 */
@Revision("1")
public record WebhookRemoved(String structure, String webhook, String motif)
        implements WebhookEvent {}
