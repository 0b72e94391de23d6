package fr.raccordement.api.webhook.event;

import org.axonframework.serialization.Revision;

/**
 * Somebody wants a delivery to be sent again.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param numero of the delivery
 */
@Revision("1")
public record LivraisonRequested(String structure, String webhook, String numero)
        implements WebhookEvent {}
