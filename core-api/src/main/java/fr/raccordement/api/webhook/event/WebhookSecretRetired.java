package fr.raccordement.api.webhook.event;

import org.axonframework.serialization.Revision;

/**
 * A secret that was replaced, or whose webhook was removed, signs no more and can never be read
 * again.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param cle the key destroyed
 */
@Revision("1")
public record WebhookSecretRetired(String structure, String webhook, String cle)
        implements WebhookEvent {}
