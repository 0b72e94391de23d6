package fr.raccordement.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.InvalidSyntaxError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DocumentCacheTest {

    private final DocumentCache cache = new DocumentCache(limits());
    private final AtomicInteger prepared = new AtomicInteger();

    @Test
    void a_document_is_prepared_once() {
        ask("{ moi }", good());
        ask("{ moi }", good());

        assertThat(prepared).hasValue(1);
    }

    @Test
    void a_failure_is_not_kept() {
        var failure = new PreparsedDocumentEntry(new InvalidSyntaxError(List.of(), "no"));
        ask("{", failure);
        ask("{", failure);

        assertThat(prepared).hasValue(2);
        assertThat(cache.weight()).isZero();
    }

    @Test
    void a_hundred_thousand_documents_stay_within_bounds() {
        for (int i = 0; i < 100_000; i++) {
            ask("{ moi { login } } # a document like no other: " + i, good());
        }

        assertThat(cache.weight()).isPositive().isLessThanOrEqualTo(2 * 1024 * 1024);
    }

    @Test
    void what_is_longer_than_a_person_writes_is_not_kept() {
        ask("{ moi } #" + "x".repeat(16 * 1024), good());

        assertThat(cache.weight()).isZero();
    }

    private void ask(String document, PreparsedDocumentEntry entry) {
        cache.getDocumentAsync(
                ExecutionInput.newExecutionInput(document).build(),
                _ -> {
                    prepared.incrementAndGet();
                    return entry;
                });
    }

    private static PreparsedDocumentEntry good() {
        return new PreparsedDocumentEntry(Document.newDocument().build());
    }

    static LimitProperties limits() {
        return new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("raccordement.limites", LimitProperties.class);
    }
}
