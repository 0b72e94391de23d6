package fr.raccordement.api.webhook.event;

import fr.raccordement.api.avis.GenreAvis;
import org.jspecify.annotations.Nullable;

/** The catalogue: all that can have happened to a delivery. */
public sealed interface LivraisonEvent permits LivraisonSucceeded, LivraisonFailed {

    /** SIRET. */
    String structure();

    /** Which webhook, among those of the structure. */
    String webhook();

    /** The position of the event of the notice, or the number of the test. */
    String numero();

    /** What the notice is about; null of a test. */
    @Nullable GenreAvis genre();

    /** What kind of thing it is about; null of a test. */
    @Nullable String objetType();

    /** That thing; null of a test. */
    @Nullable String objetId();

    /** The number of the event that asked for it; null where it came by itself. */
    @Nullable Long demande();

    /** How long the try took. */
    long millis();
}
