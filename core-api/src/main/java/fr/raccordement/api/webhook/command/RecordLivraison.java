package fr.raccordement.api.webhook.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.webhook.CauseEchec;
import fr.raccordement.api.webhook.LivraisonId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The system has tried a delivery.
 *
 * @param livraisonId which
 * @param genre what the notice is about; null of a test
 * @param objetType what kind of thing it is about; null of a test
 * @param objetId that thing; null of a test
 * @param demande the number of the event that asked for it; null where it came by itself
 * @param cause why it failed; null where it did not
 * @param statut the status that the receiver answered; null where it did not
 * @param millis how long that took
 * @param prochaine when it is tried again; null where it is not
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RecordLivraison(
        @TargetAggregateIdentifier LivraisonId livraisonId,
        @Nullable GenreAvis genre,
        @Nullable String objetType,
        @Nullable String objetId,
        @Nullable Long demande,
        @Nullable CauseEchec cause,
        @Nullable Integer statut,
        long millis,
        @Nullable Instant prochaine)
        implements LivraisonCommand {}
