package fr.raccordement.graphql.avis;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.query.AvisFilter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which notices, as clients say it; what is left out puts no condition. */
public record AvisFilterInput(
        @Nullable String structure,
        @Nullable List<GenreAvis> genres,
        boolean nonLus,
        @Nullable Instant depuis) {

    /** As the filter of the query; everything without an input. */
    public static AvisFilter filter(@Nullable AvisFilterInput input) {
        return input == null ? AvisFilter.NONE : input.filter();
    }

    private AvisFilter filter() {
        return new AvisFilter(
                structure,
                genres == null ? List.of() : genres.stream().distinct().sorted().toList(),
                nonLus,
                depuis);
    }
}
