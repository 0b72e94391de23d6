package fr.raccordement.api.webhook.event;

import fr.raccordement.api.avis.GenreAvis;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The receiver took a delivery over.
 *
 * @param structure SIRET
 * @param webhook which, among those of the structure
 * @param numero the position of the event of the notice, or the number of the test
 * @param genre what the notice is about; null of a test
 * @param objetType what kind of thing it is about; null of a test
 * @param objetId that thing; null of a test
 * @param demande the number of the event that asked for it; null where it came by itself
 * @param statut the status that it answered, 200 to 299
 * @param millis how long that took
 */
@Revision("1")
public record LivraisonSucceeded(
        String structure,
        String webhook,
        String numero,
        @Nullable GenreAvis genre,
        @Nullable String objetType,
        @Nullable String objetId,
        @Nullable Long demande,
        int statut,
        long millis)
        implements LivraisonEvent {}
