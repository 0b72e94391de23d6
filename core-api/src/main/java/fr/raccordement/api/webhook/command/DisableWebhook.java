package fr.raccordement.api.webhook.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.WebhooksId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has nothing sent to a webhook any more. Again it changes nothing.
 *
 * <p>Refuses: NOT_FOUND, MOTIF_MISSING.
 *
 * @param webhooksId whose
 * @param webhook which, among those of the structure
 * @param motif why
 */
@Requires(
        parties = Partie.ORGANISATION,
        profils = Profil.ORGANISATION_MODIFICATION,
        roles = Role.AIFE_ADMIN)
public record DisableWebhook(
        @TargetAggregateIdentifier WebhooksId webhooksId, String webhook, String motif)
        implements WebhookCommand {}
