package fr.raccordement.graphql.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static trial.Client.basic;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import trial.Client;
import trial.InfrastructureController;
import trial.InfrastructureTest;
import trial.RawSocket;

@InfrastructureTest
@TestPropertySource(
        properties = {
            "spring.graphql.websocket.connection-init-timeout=1s",
            "raccordement.limites.requests-per-second=100"
        })
class SocketTest {

    @Autowired Client client;

    @Test
    void an_operation_runs_for_those_who_say_who_they_are_at_init() throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            socket.subscribe("1", "{ moi { login correlationId mdc } }");

            var moi = socket.next().at("/payload/data/moi");
            assertThat(moi.at("/login").asString()).isEqualTo("aife");
            assertThat(moi.at("/correlationId").asString())
                    .isNotEmpty()
                    .isEqualTo(moi.at("/mdc").asString());
            assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void the_credentials_of_the_handshake_do_as_well() throws Exception {
        try (var socket = RawSocket.open(client, "Authorization", basic("lycee"))) {
            socket.init(Map.of());
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
            socket.subscribe("1", "{ moi { login } }");
            assertThat(socket.next().at("/payload/data/moi/login").asString()).isEqualTo("lycee");
        }
    }

    @Test
    void credentials_may_stand_among_headers_in_any_case() throws Exception {
        try (var socket = RawSocket.open(client)) {
            socket.init(Map.of("headers", Map.of("authorization", basic("lycee"))));
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
        }
    }

    /** A hundred is what the container allows by itself; the last one is told that it is. */
    @Test
    void a_connection_that_has_carried_many_requests_still_becomes_a_socket() throws Exception {
        try (var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(client.uri("/graphql/schema")).build();
            for (var number = 1; number < 100; number++) {
                http.send(request, BodyHandlers.discarding());
            }
            var address = URI.create(client.uri("/graphql").toString().replace("http:", "ws:"));
            var socket =
                    http.newWebSocketBuilder()
                            .subprotocols("graphql-transport-ws")
                            .buildAsync(address, new WebSocket.Listener() {})
                            .get();
            assertThat(socket.getSubprotocol()).isEqualTo("graphql-transport-ws");
            socket.abort();
        }
    }

    @Test
    void a_subscription_goes_on_to_its_end() throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            socket.subscribe("1", "subscription { count(to: 3) }");
            for (int i = 1; i <= 3; i++) {
                assertThat(socket.next().at("/payload/data/count").asInt()).isEqualTo(i);
            }
            assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void a_subscription_that_fails_says_why() throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            socket.subscribe("1", "subscription { failing }");
            var message = socket.next();
            assertThat(message.at("/type").asString()).isEqualTo("error");
            assertThat(message.at("/payload/0/message").asString()).isEqualTo("Deux règles.");
            assertThat(message.at("/payload/0/extensions/code").asString())
                    .isEqualTo("RULES_VIOLATED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { moi { unknown } }                   | INVALID_OPERATION
                    { moi {                               | SYNTAX
                    { page(first: 201) { id } }           | PAGE_SIZE
                    subscription { updates { unknown } }  | INVALID_OPERATION
                    subscription { count }                | INVALID_OPERATION
                    """)
    void what_cannot_run_is_an_error_and_no_answer(String document, String code) throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            socket.subscribe("1", document);
            var message = socket.next();
            assertThat(message.at("/type").asString()).isEqualTo("error");
            assertThat(message.at("/payload").isArray()).isTrue();
            assertThat(message.at("/payload/0/extensions/code").asString())
                    .isIn(code, "BAD_REQUEST");

            socket.subscribe("1", "{ moi { login } }");
            assertThat(socket.next().at("/type").asString()).isEqualTo("next");
        }
    }

    @Test
    void a_field_that_fails_is_part_of_an_answer() throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            socket.subscribe("1", "{ refusal(cause: \"rule\") }");
            assertThat(socket.next().at("/type").asString()).isEqualTo("next");
            assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void who_speaks_another_protocol_is_closed() throws Exception {
        for (var offered :
                List.of(List.<String>of(), List.of("graphql-ws"), List.of("mqtt", "soap"))) {
            try (var socket = RawSocket.open(client, offered)) {
                assertThat(socket.closed()).as("%s", offered).isEqualTo(4406);
            }
        }
    }

    @Test
    void of_several_protocols_ours_is_chosen() throws Exception {
        var offered = List.of("graphql-ws", "graphql-transport-ws");
        try (var socket = RawSocket.open(client, offered)) {
            socket.init(Map.of("Authorization", basic("aife")));
            var ack = socket.next();
            assertThat(ack.at("/type").asString()).isEqualTo("connection_ack");
            assertThat(ack.has("id")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "\"x\"",
                "{\"type\":\"connection_init\",\"payload\":\"x\"}",
                "{\"type\":\"connection_init\",\"payload\":5}",
                "{\"type\":\"connection_init\",\"payload\":[]}",
                "{\"type\":\"connection_init\",\"payload\":true}",
                "{\"type\":5}",
                "{\"type\":\"subscribe\",\"payload\":5}",
                "{\"type\":null}"
            })
    @ExtendWith(OutputCaptureExtension.class)
    void what_opens_badly_closes_the_socket_and_says_so_in_a_line(
            String message, CapturedOutput log) throws Exception {
        try (var socket = RawSocket.open(client)) {
            socket.send(message);
            assertThat(socket.closed()).isEqualTo(4400);
        }
        assertThat(log.getAll().lines().filter(line -> line.contains("WebSocket"))).hasSize(1);
        assertThat(log.getAll()).doesNotContain("Exception");
    }

    @Test
    void without_credentials_the_socket_closes() throws Exception {
        try (var socket = RawSocket.open(client)) {
            socket.init(Map.of());
            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic YWlmZTp3cm9uZw==",
                "Basic ???",
                "Bearer e30.e30.",
                "Bearer ",
                "x",
                ""
            })
    void with_wrong_credentials_the_socket_closes(String authorization) throws Exception {
        try (var socket = RawSocket.open(client)) {
            socket.init(Map.of("Authorization", authorization));
            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @Test
    void wrong_credentials_at_init_are_not_made_good_by_the_handshake() throws Exception {
        try (var socket = RawSocket.open(client, "Authorization", basic("aife"))) {
            socket.init(Map.of("Authorization", basic("aife", "wrong")));
            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @Test
    void wrong_credentials_at_the_handshake_open_nothing() {
        assertThatThrownBy(() -> RawSocket.open(client, "Authorization", basic("aife", "wrong")))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void a_foreign_origin_opens_nothing() {
        assertThatThrownBy(() -> RawSocket.open(client, "Origin", "https://elsewhere.example"))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    @Test
    void our_own_origin_opens() throws Exception {
        try (var socket = RawSocket.open(client, "Origin", client.uri("").toString())) {
            socket.init(Map.of("Authorization", basic("aife")));
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
        }
    }

    @Test
    void nothing_runs_before_init() throws Exception {
        try (var socket = RawSocket.open(client, "Authorization", basic("aife"))) {
            socket.subscribe("1", "{ moi { login } }");
            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @Test
    void a_second_init_closes_the_socket() throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            socket.init(Map.of("Authorization", basic("admin")));
            assertThat(socket.closed()).isEqualTo(4429);
        }
    }

    @Test
    void who_says_nothing_is_not_waited_for() throws Exception {
        try (var socket = RawSocket.open(client)) {
            assertThat(socket.closed()).isEqualTo(4408);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "[]",
                "{\"type\":\"nonsense\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{moi{login}}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{moi{login}}\",\"variables\":1}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{moi{login}}\",\"extensions\":1}}"
            })
    void a_malformed_message_closes_the_socket(String message) throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            socket.send(message);
            assertThat(socket.closed()).isEqualTo(4400);
        }
    }

    @Test
    void too_long_a_message_closes_the_socket() throws Exception {
        try (var socket = RawSocket.of(client, "aife")) {
            socket.subscribe("1", "{ moi { login } } #" + "x".repeat(40_000));
            assertThat(socket.next().at("/type").asString()).isEqualTo("next");
            socket.subscribe("2", "{ moi { login } } #" + "x".repeat(70_000));
            assertThat(socket.closed()).isEqualTo(1009);
        }
    }

    @Test
    void twenty_operations_run_on_a_socket_and_no_more() throws Exception {
        try (var socket = RawSocket.of(client, "tiers")) {
            for (int i = 1; i <= 20; i++) {
                socket.subscribe("" + i, "subscription { endless }");
                assertThat(socket.next().at("/payload/data/endless").asInt()).isZero();
            }
            socket.subscribe("21", "subscription { endless }");
            var refusal = socket.next();
            assertThat(refusal.at("/type").asString()).isEqualTo("error");
            assertThat(refusal.at("/payload/0/extensions/code").asString())
                    .isEqualTo("TOO_MANY_SUBSCRIPTIONS");

            socket.complete("7");
            await().until(() -> InfrastructureController.LIVE.get() == 19);
            socket.subscribe("22", "subscription { endless }");
            assertThat(socket.next().at("/payload/data/endless").asInt()).isZero();
        }
        await().untilAsserted(() -> assertThat(InfrastructureController.LIVE).hasValue(0));
    }

    @Test
    void ten_thousand_subscriptions_leave_the_server_standing() throws Exception {
        try (var socket = RawSocket.of(client, "tiers2")) {
            for (int i = 0; i < 10_000; i++) {
                socket.subscribe("" + i, "subscription { endless }");
            }
            await().until(() -> InfrastructureController.LIVE.get() <= 20);
        }
        await().untilAsserted(() -> assertThat(InfrastructureController.LIVE).hasValue(0));
        assertThat(client.query("lycee", "{ moi { login } }", Map.of()).has("data")).isTrue();
    }

    @Test
    void five_sockets_are_open_for_a_login_and_no_more() throws Exception {
        var open = new ArrayList<RawSocket>();
        try (var sixth = RawSocket.open(client)) {
            for (int i = 0; i < 5; i++) {
                open.add(RawSocket.of(client, "college"));
            }
            sixth.init(Map.of("Authorization", basic("college")));
            assertThat(sixth.closed()).isEqualTo(4429);
            open.removeLast().close();
            await().ignoreExceptions()
                    .untilAsserted(
                            () -> {
                                try (var again = RawSocket.of(client, "college")) {
                                    assertThat(again).isNotNull();
                                }
                            });
        } finally {
            open.forEach(RawSocket::close);
        }
    }
}
