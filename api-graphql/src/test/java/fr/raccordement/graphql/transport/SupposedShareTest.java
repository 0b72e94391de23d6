package fr.raccordement.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.graphql.limits.OperationShare;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class SupposedShareTest {

    private static final String COMMAND = "mutation { deposit(fichiers: []) }";

    /** Of {@code COMMAND}, by sha256sum. */
    private static final String HASH =
            "ac42c09b9f6d5dc13df20dae56fc4b4d931827a40caf89e1091a1c0201e88775";

    @Autowired SupposedShare shares;
    @Autowired Client client;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"query":"mutation { x }"}                                     | COMMANDS
                    { "query" : "\\n  mutation M($a: ID!) { x }" }                  | COMMANDS
                    {"query":"m\\u0075tation { x }"}                                | COMMANDS
                    {"variables":{"query":"{ x }"},"query":"mutation { x }"}       | COMMANDS
                    {"extensions":{"a":[{"b":{}}]},"query":"mutation { x }"}       | COMMANDS
                    {"extensions":[{"a":1}],"query":"mutation { x }"}              | COMMANDS
                    {"operationName":{"a":[]},"query":"mutation { x }"}            | COMMANDS
                    {"query":"{ x }"}                                              | READS
                    {"query":"query Q { x }","operationName":"mutation"}           | READS
                    {"query":"{ x }","variables":{"query":"mutation { x }"}}       | READS
                    {"query":"subscription { x }"}                                 | READS
                    {"query":7}                                                    | READS
                    {"extensions":{"persistedQuery":{"sha256Hash":"00"}}}          | READS
                    {"query":"mutation { x }"                                      | READS
                    []                                                             | READS
                    nonsense                                                       | READS
                    """)
    void what_is_sent_is_taken_for_what_it_says(String body, OperationShare share) {
        assertThat(shares.of(body.getBytes(UTF_8))).hasValue(share);
    }

    @Test
    void a_subscription_that_ran_belongs_to_none() throws Exception {
        var body = Client.body("subscription { count(to: 1) }", Map.of());
        assertThat(shares.of(body.getBytes(UTF_8))).hasValue(OperationShare.READS);

        client.post(body, "Authorization", Client.basic("aife"), "Accept", "text/event-stream");

        assertThat(shares.of(body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_document_that_ran_is_known_by_its_hash() throws Exception {
        var extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", HASH));
        var byHash = Client.JSON.writeValueAsBytes(Map.of("extensions", extensions));
        assertThat(shares.of(byHash)).hasValue(OperationShare.READS);

        client.post(
                Client.JSON.writeValueAsString(Map.of("query", COMMAND, "extensions", extensions)),
                "Authorization",
                Client.basic("aife"));

        assertThat(shares.of(byHash)).hasValue(OperationShare.COMMANDS);
    }
}
