package fr.raccordement.api.webhook.event;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.CauseEchec;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A delivery failed.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param numero the position of the event of the notice, or the number of the test
 * @param genre what the notice is about; null of a test
 * @param objetType what kind of thing it is about; null of a test
 * @param objetId that thing; null of a test
 * @param demande the number of the event that asked for it; null where it came by itself
 * @param cause why
 * @param statut the status that the receiver answered; null where it did not
 * @param millis how long that took
 * @param prochaine when it is tried again; null where it is not
 */
@Revision("1")
public record LivraisonFailed(
        String structure,
        String webhook,
        String numero,
        @Nullable GenreAvis genre,
        @Nullable String objetType,
        @Nullable String objetId,
        @Nullable Long demande,
        CauseEchec cause,
        @Nullable Integer statut,
        long millis,
        @Nullable Instant prochaine)
        implements LivraisonEvent {}
