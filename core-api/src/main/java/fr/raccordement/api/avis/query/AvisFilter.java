package fr.raccordement.api.avis.query;

import fr.raccordement.api.avis.GenreAvis;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which notices; what is null or empty puts no condition.
 *
 * @param structure SIRET of one that they concern
 * @param genres what they are about
 * @param nonLus whether only those that were not read
 * @param depuis since then
 */
public record AvisFilter(
        @Nullable String structure,
        List<GenreAvis> genres,
        boolean nonLus,
        @Nullable Instant depuis) {

    /** All. */
    public static final AvisFilter NONE = new AvisFilter(null, List.of(), false, null);
}
