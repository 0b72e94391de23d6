package fr.raccordement.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationKindsTest {

    private final DocumentCache documents = new DocumentCache(DocumentCacheTest.limits());
    private final OperationKinds kinds = new OperationKinds(documents);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { fiches { totalCount } }       |   | QUERY        | QUERY
                    query a { x } mutation b { y }  | a | QUERY        | MUTATION
                    query a { x } mutation b { y }  | b | MUTATION     | MUTATION
                    mutation { y }                  |   | MUTATION     | MUTATION
                    { x } # mutation { y }          |   | QUERY        | MUTATION
                    query { x(s: "mutation") }      |   | QUERY        | MUTATION
                    subscription { z }              |   | SUBSCRIPTION | QUERY
                    mutation {                      |   | QUERY        | MUTATION
                    """)
    void what_an_operation_is_is_read_where_it_counts_and_supposed_before(
            String document, @Nullable String name, Operation read, Operation supposed) {
        assertThat(kinds.of(document, name)).isEqualTo(read);
        assertThat(kinds.supposed(document, name)).isEqualTo(supposed);
    }

    @Test
    void what_is_kept_parsed_is_not_parsed_again_and_supposed_rightly() {
        var text = "mutation that no parser would read";
        documents.getDocumentAsync(
                ExecutionInput.newExecutionInput(text).build(),
                _ -> new PreparsedDocumentEntry(Parser.parse("subscription { z }")));

        assertThat(kinds.of(text, null)).isEqualTo(Operation.SUBSCRIPTION);
        assertThat(kinds.supposed(text, null)).isEqualTo(Operation.SUBSCRIPTION);
    }
}
