package fr.raccordement.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.netflix.concurrency.limits.Limiter;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

class AdmissionControlTest {

    private static final int MANY = 10_000;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AdmissionControl admission = new AdmissionControl(Duration.ofMinutes(1), meters);
    private final DocumentCache documents = new DocumentCache(DocumentCacheTest.limits());

    @Test
    void so_many_reads_as_fill_their_share_leave_that_of_commands() {
        var reads = admitted(false);

        assertThat(reads).hasSizeBetween(16, MANY / 2);
        assertThat(admission.admit(true)).isPresent();
        assertThat(meters.get("raccordement.operations.overload").tag("kind", "reads").counter())
                .satisfies(it -> assertThat(it.count()).isPositive());
        reads.forEach(Limiter.Listener::onSuccess);
        assertThat(admission.admit(false)).isPresent();
    }

    @Test
    void where_operations_take_too_long_fewer_are_let_in_down_to_sixteen() {
        var slow = new AdmissionControl(Duration.ofMillis(1), meters);
        var before = admitted(slow, false);
        for (int round = 0; round < 30; round++) {
            before.forEach(Limiter.Listener::onDropped);
            before = admitted(slow, false);
        }

        assertThat(before).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ fiches { totalCount } } | | QUERY",
                "query a { x } mutation b { y } | a | QUERY",
                "query a { x } mutation b { y } | b | MUTATION",
                "mutation { y } | | MUTATION",
                "{ x } # mutation { y } | | QUERY",
                "query { x(s: \"mutation\") } | | QUERY",
                "subscription { z } | | SUBSCRIPTION",
                "mutation { | | QUERY",
            })
    void what_an_operation_is_is_read_and_not_guessed(
            String document, @Nullable String name, Operation expected) {
        assertThat(operation(request(document, name))).isEqualTo(expected);
    }

    @Test
    void what_is_kept_parsed_is_not_parsed_again() {
        var text = "mutation that no parser would read";
        documents.getDocumentAsync(
                ExecutionInput.newExecutionInput(text).build(),
                _ -> new PreparsedDocumentEntry(Parser.parse("subscription { z }")));

        assertThat(operation(request(text, null))).isEqualTo(Operation.SUBSCRIPTION);
    }

    private Operation operation(WebGraphQlRequest request) {
        return new AdmissionInterceptor(admission, documents).operation(request);
    }

    private List<Limiter.Listener> admitted(boolean command) {
        return admitted(admission, command);
    }

    private static List<Limiter.Listener> admitted(AdmissionControl admission, boolean command) {
        var all = new ArrayList<Limiter.Listener>();
        for (int i = 0; i < MANY; i++) {
            var one = admission.admit(command);
            if (one.isEmpty()) {
                return all;
            }
            all.add(one.get());
        }
        return all;
    }

    private static WebGraphQlRequest request(String document, @Nullable String name) {
        var body =
                name == null
                        ? Map.<String, Object>of("query", document)
                        : Map.<String, Object>of("query", document, "operationName", name);
        return new WebGraphQlRequest(
                URI.create("/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                new InetSocketAddress(0),
                Map.of(),
                body,
                "1",
                Locale.FRENCH);
    }
}
