package fr.raccordement.graphql.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import trial.SettableClock;
import trial.TestTokens;

@InfrastructureTest
class SocketTokenTest {

    @Autowired Client client;
    @Autowired SettableClock horloge;

    @AfterEach
    void setTheClockRight() {
        horloge.setAhead(Duration.ZERO);
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
        horloge.setAhead(TestTokens.LIFE.minusSeconds(2));
        try (var prise = RawSocket.open(client)) {
            prise.init(Map.of("Authorization", "Bearer " + token));
            assertThat(prise.next().at("/type").asString()).isEqualTo("connection_ack");
            prise.subscribe("1", "subscription { sansFin }");
            assertThat(prise.next().at("/payload/data/sansFin").asInt()).isZero();

            assertThat(prise.closed()).isEqualTo(4401);
            await().untilAsserted(() -> assertThat(InfrastructureController.LIVE).hasValue(0));
        }
    }

    @Test
    void a_token_that_has_ended_opens_nothing() throws Exception {
        var token = TestTokens.valid();
        horloge.setAhead(TestTokens.LIFE.plusMinutes(1));
        try (var prise = RawSocket.open(client)) {
            prise.init(Map.of("Authorization", "Bearer " + token));
            assertThat(prise.closed()).isEqualTo(4401);
        }
    }

    @Test
    void a_forged_token_opens_nothing() throws Exception {
        try (var prise = RawSocket.open(client)) {
            prise.init(Map.of("Authorization", "Bearer " + TestTokens.forged()));
            assertThat(prise.closed()).isEqualTo(4401);
        }
    }

    @Test
    void an_account_of_the_demonstration_opens_nothing() throws Exception {
        try (var prise = RawSocket.open(client)) {
            prise.init(Map.of("Authorization", Client.basic("aife")));
            assertThat(prise.closed()).isEqualTo(4401);
        }
    }
}
