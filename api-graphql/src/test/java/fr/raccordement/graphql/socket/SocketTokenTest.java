package fr.raccordement.graphql.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clock.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trial.Client;
import trial.InfrastructureController;
import trial.InfrastructureTest;
import trial.RawSocket;
import trial.TestTokens;

@InfrastructureTest
class SocketTokenTest {

    @Autowired Client client;
    @Autowired MovableClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.setAhead(Duration.ZERO);
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry properties) {
        TestTokens.configure(properties);
    }

    @Test
    void the_socket_and_what_runs_on_it_end_when_the_token_ends() throws Exception {
        var token = TestTokens.valid();
        var request = Client.body("{ moi { login } }", Map.of());
        assertThat(client.post(request, "Authorization", "Bearer " + token).statusCode())
                .as("keys of the issuer at hand")
                .isEqualTo(200);
        clock.setAhead(TestTokens.LIFE.minusSeconds(2));
        try (var socket = RawSocket.open(client)) {
            socket.init(Map.of("Authorization", "Bearer " + token));
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
            socket.subscribe("1", "subscription { endless }");
            assertThat(socket.next().at("/payload/data/endless").asInt()).isZero();

            assertThat(socket.closed()).isEqualTo(4401);
            await().untilAsserted(() -> assertThat(InfrastructureController.LIVE).hasValue(0));
        }
    }

    @Test
    void a_token_that_has_ended_opens_nothing() throws Exception {
        var token = TestTokens.valid();
        clock.setAhead(TestTokens.LIFE.plusMinutes(1));
        try (var socket = RawSocket.open(client)) {
            socket.init(Map.of("Authorization", "Bearer " + token));
            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @Test
    void a_forged_token_opens_nothing() throws Exception {
        try (var socket = RawSocket.open(client)) {
            socket.init(Map.of("Authorization", "Bearer " + TestTokens.forged()));
            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @Test
    void a_token_that_nobody_can_tell_the_key_of_is_for_later() throws Exception {
        assertThat(
                        client.post(
                                        Client.body("{ moi { login } }", Map.of()),
                                        "Authorization",
                                        "Bearer " + TestTokens.valid())
                                .statusCode())
                .as("keys of the issuer at hand")
                .isEqualTo(200);
        TestTokens.givesKeys(false);
        clock.setAhead(Duration.ofSeconds(40));
        try (var socket = RawSocket.open(client)) {
            socket.init(Map.of("Authorization", "Bearer " + TestTokens.ofKey("another")));
            assertThat(socket.closed()).isEqualTo(1013);
        } finally {
            TestTokens.givesKeys(true);
        }
    }

    @Test
    void an_account_of_the_demonstration_opens_nothing() throws Exception {
        try (var socket = RawSocket.open(client)) {
            socket.init(Map.of("Authorization", Client.basic("aife")));
            assertThat(socket.closed()).isEqualTo(4401);
        }
    }
}
