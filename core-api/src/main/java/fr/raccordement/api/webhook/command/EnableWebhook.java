package fr.raccordement.api.webhook.command;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.WebhooksId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has what concerns the structure sent again, from where it was left. Again it changes nothing.
 *
 * <p>Refuses: NOT_FOUND, STRUCTURE_INACTIVE.
 *
 * @param webhooksId whose
 * @param webhook which, among those of the structure
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record EnableWebhook(@TargetAggregateIdentifier WebhooksId webhooksId, String webhook)
        implements WebhookCommand {}
