package fr.raccordement.api.webhook.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.WebhooksId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has the secrets that were replaced sign no more, and destroys them, once their time is over.
 *
 * <p>Refuses: TOO_EARLY.
 *
 * @param webhooksId whose
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RetireWebhookSecrets(@TargetAggregateIdentifier WebhooksId webhooksId)
        implements WebhookCommand {}
