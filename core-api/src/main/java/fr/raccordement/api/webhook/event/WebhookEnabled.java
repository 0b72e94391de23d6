package fr.raccordement.api.webhook.event;

import org.axonframework.serialization.Revision;

/**
 * What concerns the structure is sent again, from where it was left.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 */
@Revision("1")
public record WebhookEnabled(String structure, String webhook) implements WebhookEvent {}
