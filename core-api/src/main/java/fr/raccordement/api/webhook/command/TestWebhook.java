package fr.raccordement.api.webhook.command;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.WebhooksId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has a test sent, whether or not the webhook is disabled. Answers the number of the test.
 *
 * <p>Refuses: NOT_FOUND.
 *
 * @param webhooksId whose
 * @param webhook which, among those of the structure
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record TestWebhook(@TargetAggregateIdentifier WebhooksId webhooksId, String webhook)
        implements WebhookCommand {}
