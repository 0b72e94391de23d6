package fr.raccordement.api.webhook.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.WebhooksId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A webhook takes nothing over: nothing is sent to it any more. Again it changes nothing.
 *
 * @param webhooksId whose
 * @param webhook which, among those of the structure
 * @param cause why
 */
@Requires(roles = Role.AIFE_ADMIN)
public record AbandonWebhook(
        @TargetAggregateIdentifier WebhooksId webhooksId, String webhook, CauseDesactivation cause)
        implements WebhookCommand {}
