package fr.raccordement.graphql.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static trial.Client.basic;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
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
        try (var prise = RawSocket.of(client, "aife")) {
            prise.subscribe("1", "{ moi { login correlationId mdc } }");

            var moi = prise.next().at("/payload/data/moi");
            assertThat(moi.at("/login").asString()).isEqualTo("aife");
            assertThat(moi.at("/correlationId").asString())
                    .isNotEmpty()
                    .isEqualTo(moi.at("/mdc").asString());
            assertThat(prise.next().at("/type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void the_credentials_of_the_handshake_do_as_well() throws Exception {
        try (var prise = RawSocket.open(client, "Authorization", basic("lycee"))) {
            prise.init(Map.of());
            assertThat(prise.next().at("/type").asString()).isEqualTo("connection_ack");
            prise.subscribe("1", "{ moi { login } }");
            assertThat(prise.next().at("/payload/data/moi/login").asString()).isEqualTo("lycee");
        }
    }

    @Test
    void credentials_may_stand_among_headers_in_any_case() throws Exception {
        try (var prise = RawSocket.open(client)) {
            prise.init(Map.of("headers", Map.of("authorization", basic("lycee"))));
            assertThat(prise.next().at("/type").asString()).isEqualTo("connection_ack");
        }
    }

    @Test
    void a_subscription_goes_on_to_its_end() throws Exception {
        try (var prise = RawSocket.of(client, "aife")) {
            prise.subscribe("1", "subscription { compte(jusqua: 3) }");
            for (int i = 1; i <= 3; i++) {
                assertThat(prise.next().at("/payload/data/compte").asInt()).isEqualTo(i);
            }
            assertThat(prise.next().at("/type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void a_subscription_that_fails_says_why() throws Exception {
        try (var prise = RawSocket.of(client, "aife")) {
            prise.subscribe("1", "subscription { casse }");
            var message = prise.next();
            assertThat(message.at("/type").asString()).isEqualTo("error");
            assertThat(message.at("/payload/0/message").asString()).isEqualTo("Deux règles.");
            assertThat(message.at("/payload/0/extensions/code").asString())
                    .isEqualTo("RULES_VIOLATED");
        }
    }

    @Test
    void without_credentials_the_socket_closes() throws Exception {
        try (var prise = RawSocket.open(client)) {
            prise.init(Map.of());
            assertThat(prise.closed()).isEqualTo(4401);
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
        try (var prise = RawSocket.open(client)) {
            prise.init(Map.of("Authorization", authorization));
            assertThat(prise.closed()).isEqualTo(4401);
        }
    }

    @Test
    void wrong_credentials_at_init_are_not_made_good_by_the_handshake() throws Exception {
        try (var prise = RawSocket.open(client, "Authorization", basic("aife"))) {
            prise.init(Map.of("Authorization", basic("aife", "wrong")));
            assertThat(prise.closed()).isEqualTo(4401);
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
        try (var prise = RawSocket.open(client, "Origin", client.uri("").toString())) {
            prise.init(Map.of("Authorization", basic("aife")));
            assertThat(prise.next().at("/type").asString()).isEqualTo("connection_ack");
        }
    }

    @Test
    void nothing_runs_before_init() throws Exception {
        try (var prise = RawSocket.open(client, "Authorization", basic("aife"))) {
            prise.subscribe("1", "{ moi { login } }");
            assertThat(prise.closed()).isEqualTo(4401);
        }
    }

    @Test
    void a_second_init_closes_the_socket() throws Exception {
        try (var prise = RawSocket.of(client, "aife")) {
            prise.init(Map.of("Authorization", basic("admin")));
            assertThat(prise.closed()).isEqualTo(4429);
        }
    }

    @Test
    void who_says_nothing_is_not_waited_for() throws Exception {
        try (var prise = RawSocket.open(client)) {
            assertThat(prise.closed()).isEqualTo(4408);
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
        try (var prise = RawSocket.of(client, "aife")) {
            prise.send(message);
            assertThat(prise.closed()).isEqualTo(4400);
        }
    }

    @Test
    void too_long_a_message_closes_the_socket() throws Exception {
        try (var prise = RawSocket.of(client, "aife")) {
            prise.subscribe("1", "{ moi { login } } #" + "x".repeat(40_000));
            assertThat(prise.next().at("/type").asString()).isEqualTo("next");
            prise.subscribe("2", "{ moi { login } } #" + "x".repeat(70_000));
            assertThat(prise.closed()).isEqualTo(1009);
        }
    }

    @Test
    void twenty_operations_run_on_a_socket_and_no_more() throws Exception {
        try (var prise = RawSocket.of(client, "tiers")) {
            for (int i = 1; i <= 20; i++) {
                prise.subscribe("" + i, "subscription { sansFin }");
                assertThat(prise.next().at("/payload/data/sansFin").asInt()).isZero();
            }
            prise.subscribe("21", "subscription { sansFin }");
            assertThat(Client.code(prise.next().at("/payload")))
                    .isEqualTo("TOO_MANY_SUBSCRIPTIONS");
            prise.next();

            prise.complete("7");
            await().until(() -> InfrastructureController.LIVE.get() == 19);
            prise.subscribe("22", "subscription { sansFin }");
            assertThat(prise.next().at("/payload/data/sansFin").asInt()).isZero();
        }
        await().untilAsserted(() -> assertThat(InfrastructureController.LIVE).hasValue(0));
    }

    @Test
    void ten_thousand_subscriptions_leave_the_server_standing() throws Exception {
        try (var prise = RawSocket.of(client, "tiers2")) {
            for (int i = 0; i < 10_000; i++) {
                prise.subscribe("" + i, "subscription { sansFin }");
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
