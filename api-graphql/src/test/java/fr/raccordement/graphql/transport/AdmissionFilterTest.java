package fr.raccordement.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.basic;
import static trial.Client.body;

import fr.raccordement.graphql.limits.AdmissionControl;
import fr.raccordement.graphql.limits.AdmittedOperation;
import fr.raccordement.graphql.limits.OperationShare;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import trial.Client;
import trial.InfrastructureTest;
import trial.RawSocket;

/** A short wait, since nobody here leaves a place. */
@InfrastructureTest
@TestPropertySource(properties = "raccordement.limites.latency=50ms")
class AdmissionFilterTest {

    private static final String READ = "{ moi { login } }";
    private static final String COMMAND = "mutation { deposit(fichiers: []) }";
    private static final String GET = "/graphql?query=%7Bmoi%7Blogin%7D%7D";
    private static final String LONG = " ".repeat(9 * 1024);

    @Autowired Client client;
    @Autowired AdmissionControl control;

    private final List<AdmittedOperation> held = new ArrayList<>();

    @AfterEach
    void leave() {
        held.forEach(AdmittedOperation::end);
        held.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Momentanément indisponible : recommencez ; une commande peut avoir abouti.",
        "en, Unavailable for the moment: try again; a command may have succeeded."
    })
    void what_is_refused_is_answered_as_any_refusal_is(String language, String sentence)
            throws Exception {
        fill(OperationShare.READS);

        var answer =
                client.post(
                        body(READ, Map.of()),
                        "Authorization",
                        basic("aife"),
                        "Accept-Language",
                        language,
                        "X-Correlation-Id",
                        "my-own");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("my-own");
        assertThat(answer.headers().map()).doesNotContainKeys("ratelimit", "ratelimit-policy");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(Client.json(answer))
                .isEqualTo(
                        Client.JSON.readTree(
                                """
                                {"errors": [{
                                  "message": "%s",
                                  "locations": [],
                                  "extensions": {
                                    "code": "UNAVAILABLE",
                                    "retryAfter": 5,
                                    "correlationId": "my-own",
                                    "classification": "INTERNAL_ERROR"}}]}\
                                """
                                        .formatted(sentence)));
    }

    @Test
    void it_is_refused_before_anybody_asks_who_sends_it() throws Exception {
        fill(OperationShare.READS);

        assertUnavailable(client.post(body(READ, Map.of())));
        assertUnavailable(client.post(body(READ, Map.of()), "Authorization", "Basic nonsense"));
        leave();

        assertThat(client.post(body(READ, Map.of())).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/%67raphql", "/graph%71l"})
    void no_spelling_and_no_way_of_sending_leads_around(String path) throws Exception {
        var bytes = body(READ + LONG, Map.of()).getBytes(UTF_8);
        fill(OperationShare.READS);

        for (var accepted : List.of("application/json", "text/event-stream")) {
            assertUnavailable(post(path, BodyPublishers.ofString(body(READ, Map.of())), accepted));
            assertUnavailable(post(path, BodyPublishers.ofByteArray(bytes), accepted));
            assertUnavailable(
                    post(
                            path,
                            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                            accepted));
            assertUnavailable(
                    client.get(
                            GET.replace("/graphql", path),
                            "Authorization",
                            basic("aife"),
                            "Accept",
                            accepted));
        }
    }

    private HttpResponse<String> post(String path, BodyPublisher body, String accepted)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(client.uri(path))
                        .POST(body)
                        .header("Authorization", basic("aife"))
                        .header("Content-Type", "application/json")
                        .header("Accept", accepted));
    }

    /** Which, the first time, the door cannot know of. */
    @ParameterizedTest
    @ValueSource(strings = {"{ moi { login } } # mutation", "query a { moi { login } } #mutation"})
    void a_read_that_looks_like_a_command_is_none(String document) throws Exception {
        fill(OperationShare.READS);

        var answer = client.post(body(document, Map.of()), "Authorization", basic("aife"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.code(Client.json(answer))).isEqualTo("UNAVAILABLE");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void commands_go_on_beside_reads_that_do_not_and_the_other_way_round() throws Exception {
        fill(OperationShare.READS);
        assertThat(ask(COMMAND)).isEqualTo("{\"data\":{\"deposit\":0}}");
        assertThat(ask(COMMAND + LONG)).isEqualTo("{\"data\":{\"deposit\":0}}");
        leave();

        fill(OperationShare.COMMANDS);
        assertThat(ask(READ)).isEqualTo("{\"data\":{\"moi\":{\"login\":\"aife\"}}}");
        assertThat(ask(COMMAND)).contains("UNAVAILABLE");
        assertThat(ask(COMMAND + LONG)).contains("UNAVAILABLE");
    }

    @Test
    void places_are_left_whatever_becomes_of_what_has_them() throws Exception {
        fill(OperationShare.READS);
        var all = held.size();
        leave();

        for (int i = 0; i < all; i++) {
            client.post(body(READ, Map.of()));
            client.post("[]", "Authorization", basic("aife"));
            client.post("{", "Authorization", basic("aife"));
            ask("{ unknown }");
            client.post(
                    body("subscription { count(to: 1) }", Map.of()),
                    "Authorization",
                    basic("aife"),
                    "Accept",
                    "text/event-stream");
            client.post(
                    body(READ, Map.of()),
                    "Authorization",
                    basic("aife"),
                    "Accept",
                    "text/event-stream");
            client.get(GET, "Authorization", basic("aife"));
        }

        assertThat(ask(READ)).isEqualTo("{\"data\":{\"moi\":{\"login\":\"aife\"}}}");
    }

    @Test
    void operations_over_a_socket_are_refused_too_and_subscriptions_are_not() throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            fill(OperationShare.READS);
            socket.subscribe("1", READ);
            assertThat(socket.next().at("/payload/0/extensions/code").asString())
                    .isEqualTo("UNAVAILABLE");
            socket.subscribe("2", "subscription { count(to: 1) }");
            assertThat(socket.next().at("/payload/data/count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void the_health_is_told_whatever_comes() throws Exception {
        fill(OperationShare.READS);
        fill(OperationShare.COMMANDS);

        assertThat(client.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(client.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(client.get("/graphql/schema").statusCode()).isEqualTo(200);
    }

    private String ask(String document) throws Exception {
        return client.post(body(document, Map.of()), "Authorization", basic("aife")).body();
    }

    private static void assertUnavailable(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.code(Client.json(answer))).isEqualTo("UNAVAILABLE");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    /** Holds every place of a share. */
    private void fill(OperationShare share) {
        for (var next = control.admit(share); next.isPresent(); next = control.admit(share)) {
            held.add(next.get());
        }
    }
}
