package fr.raccordement.api.webhook.command;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.WebhooksId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has another secret sign; that before signs beside it for a while. Answers the secret, which is
 * shown this once.
 *
 * <p>Refuses: NOT_FOUND, WEBHOOK_ROTATIONS (four secrets sign already).
 *
 * @param webhooksId whose
 * @param webhook which, among those of the structure
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record RotateWebhookSecret(@TargetAggregateIdentifier WebhooksId webhooksId, String webhook)
        implements WebhookCommand {}
