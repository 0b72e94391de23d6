package fr.raccordement.graphql.certificat;

import fr.raccordement.api.certificat.PerteDeConfiance;
import graphql.execution.DataFetcherResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The losses of trust among certificates that are shown: each says its own trust by them. */
public record Pertes(List<PerteDeConfiance> pertes) {

    /** What is shown, with them in its context. */
    public static <T extends @Nullable Object> DataFetcherResult<T> around(
            T shown, List<PerteDeConfiance> pertes) {
        return DataFetcherResult.<T>newResult()
                .data(shown)
                .localContext(new Pertes(pertes))
                .build();
    }
}
