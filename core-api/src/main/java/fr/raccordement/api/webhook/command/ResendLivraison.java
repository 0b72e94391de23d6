package fr.raccordement.api.webhook.command;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.WebhooksId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has a delivery sent again, once, whether or not the receiver took it over before.
 *
 * <p>Refuses: NOT_FOUND (also where it was never tried).
 *
 * @param webhooksId whose
 * @param webhook which, among those of the structure
 * @param numero of the delivery
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record ResendLivraison(
        @TargetAggregateIdentifier WebhooksId webhooksId, String webhook, String numero)
        implements WebhookCommand {}
