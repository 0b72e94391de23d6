package fr.raccordement.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
@TestPropertySource(
        properties = {
            "raccordement.limites.requests-per-second=2",
            "raccordement.limites.timeout=300ms",
            "raccordement.limites.response=10KB",
            "raccordement.limites.introspection=false"
        })
class LimitsInterceptorTest {

    private static final String MOI = Client.body("{ moi { login } }", Map.of());

    @Autowired Client client;

    @Test
    void one_login_asking_too_often_is_told_to_slow_down_and_others_are_not() throws Exception {
        var refused = client.post(MOI, "Authorization", Client.basic("audit"));
        for (int i = 0; i < 50 && refused.statusCode() == 200; i++) {
            refused = client.post(MOI, "Authorization", Client.basic("audit"));
        }

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Client.code(Client.json(refused))).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(client.post(MOI, "Authorization", Client.basic("tiers")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_never_ends_is_ended() throws Exception {
        assertThat(Client.code(client.query("lycee", "{ never }", Map.of()))).isEqualTo("TIMEOUT");
    }

    @Test
    void an_answer_too_large_is_refused() throws Exception {
        assertThat(Client.code(client.query("college", "{ large }", Map.of())))
                .isEqualTo("RESPONSE_TOO_LARGE");
    }

    @Test
    void introspection_may_be_switched_off() throws Exception {
        var answer = client.query("mairie", "{ __type(name: \"Moi\") { name } }", Map.of());

        assertThat(Client.code(answer)).isEqualTo("INTROSPECTION_DISABLED");
    }
}
