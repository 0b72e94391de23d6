package fr.raccordement.api.webhook.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.WebhooksId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * All that was to be delivered to a webhook up to a position was. Where it had come as far already
 * it changes nothing.
 *
 * @param webhooksId whose
 * @param webhook which, among those of the structure
 * @param jusqua that position
 */
@Requires(roles = Role.AIFE_ADMIN)
public record AdvanceWebhook(
        @TargetAggregateIdentifier WebhooksId webhooksId, String webhook, long jusqua)
        implements WebhookCommand {}
