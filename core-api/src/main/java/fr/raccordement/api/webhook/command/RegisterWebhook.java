package fr.raccordement.api.webhook.command;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.WebhooksId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has what concerns a structure sent to an address, from now on. Answers the secret, which is shown
 * this once; nothing where the same was registered already.
 *
 * <p>Refuses: WEBHOOK_ID_TAKEN (the name is that of another one); all at once WEBHOOK_ID (letters,
 * digits and hyphens, 64 at most), WEBHOOK_ADRESSE (an https address), WEBHOOK_ADRESSE_PRIVEE
 * (private or local), WEBHOOK_GENRES_MISSING, WEBHOOK_GENRE (one that concerns no structure),
 * STRUCTURE_INACTIVE, WEBHOOK_TOO_MANY (ten a structure).
 *
 * @param webhooksId whose
 * @param webhook which, among those of the structure
 * @param url where
 * @param genres kinds of notices
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record RegisterWebhook(
        @TargetAggregateIdentifier WebhooksId webhooksId,
        String webhook,
        String url,
        List<GenreAvis> genres)
        implements WebhookCommand {}
