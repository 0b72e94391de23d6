package fr.raccordement.graphql.broadcast;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.DataFetcher;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * In the GraphQL context of a subscription: captures the updates of its source before they are
 * answered. A repetition executes the document, known to be valid, for one of them.
 */
final class UpdateListener {

    private final @Nullable Object update;
    private volatile @Nullable PreparsedDocumentEntry document;
    private volatile @Nullable Publisher<?> updates;

    UpdateListener() {
        this.update = null;
    }

    private UpdateListener(Object update, @Nullable PreparsedDocumentEntry document) {
        this.update = update;
        this.document = document;
    }

    UpdateListener repeat(Object one) {
        return new UpdateListener(one, document);
    }

    Optional<Publisher<?>> updates() {
        return Optional.ofNullable(updates);
    }

    DataFetcher<?> to(DataFetcher<?> source) {
        if (update != null) {
            return _ -> Mono.just(update);
        }
        return environment -> {
            var fetched = source.get(environment);
            if (fetched instanceof Publisher<?> found) {
                updates = found;
            }
            return fetched;
        };
    }

    PreparsedDocumentEntry document(Supplier<PreparsedDocumentEntry> prepare) {
        var known = document;
        if (known == null) {
            known = prepare.get();
            document = known;
        }
        return known;
    }
}
