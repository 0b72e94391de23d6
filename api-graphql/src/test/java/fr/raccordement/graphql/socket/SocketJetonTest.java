package fr.raccordement.graphql.socket;

import static org.assertj.core.api.Assertions.assertThat;

import essai.Client;
import essai.Essai;
import essai.Jetons;
import essai.Prise;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Essai
class SocketJetonTest {

    @Autowired Client client;

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry properties) {
        Jetons.configure(properties);
    }

    @Test
    void the_socket_closes_when_the_token_ends() throws Exception {
        var request = Client.body("{ moi { login } }", Map.of());
        assertThat(client.post(request, "Authorization", "Bearer " + Jetons.valid()).statusCode())
                .as("keys of the issuer at hand")
                .isEqualTo(200);
        try (var prise = Prise.open(client)) {
            var end = new Date(System.currentTimeMillis() + 5_000);
            prise.init(Map.of("Authorization", "Bearer " + Jetons.forged()));
            assertThat(prise.closed()).isEqualTo(4401);
        }
    }

    @Test
    void an_account_of_the_demonstration_opens_nothing() throws Exception {
        try (var prise = Prise.open(client)) {
            prise.init(Map.of("Authorization", Client.basic("aife")));
            assertThat(prise.closed()).isEqualTo(4401);
        }
    }
}
