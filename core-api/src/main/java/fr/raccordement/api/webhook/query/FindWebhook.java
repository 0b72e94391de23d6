package fr.raccordement.api.webhook.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * A webhook that the caller has just decided on; answers a {@link WebhookView}, nothing where it
 * was removed.
 *
 * @param structure SIRET
 * @param webhook which
 */
@VisibleTo(known = true)
public record FindWebhook(String structure, String webhook) {}
