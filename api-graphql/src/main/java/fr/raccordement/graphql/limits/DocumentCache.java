package fr.raccordement.graphql.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Parsed and validated documents, up to a total length. What failed is not kept, or an attacker
 * could fill the cache; nor is what is longer than a person writes.
 */
@Component
class DocumentCache implements PreparsedDocumentProvider {

    private static final int LONGEST_KEPT = 16 * 1024;

    private final Cache<String, PreparsedDocumentEntry> kept;

    DocumentCache(LimitProperties limits) {
        kept =
                Caffeine.newBuilder()
                        .maximumWeight(limits.documentCache().toBytes())
                        .weigher((String text, PreparsedDocumentEntry _) -> text.length())
                        .build();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> prepare) {
        var text = input.getQuery();
        var known = kept.getIfPresent(text);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        var prepared = prepare.apply(input);
        if (!prepared.hasErrors() && text.length() <= LONGEST_KEPT) {
            kept.put(text, prepared);
        }
        return CompletableFuture.completedFuture(prepared);
    }

    /** The document of a text that was parsed and found valid of late; null of any other. */
    @Nullable Document known(String text) {
        var entry = kept.getIfPresent(text);
        return entry == null ? null : entry.getDocument();
    }

    /** How much text is kept, after eviction. */
    long weight() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
