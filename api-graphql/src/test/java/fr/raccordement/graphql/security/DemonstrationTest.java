package fr.raccordement.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.basic;
import static trial.Client.body;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class DemonstrationTest {

    private static final String MOI = body("{ moi { login roles } }", Map.of());

    @Autowired Client client;

    @Test
    void an_account_is_who_it_says() throws Exception {
        var moi = client.query("aife", "{ moi { login roles } }", Map.of()).at("/data/moi");

        assertThat(moi.at("/login").asString()).isEqualTo("aife");
        assertThat(moi.at("/roles/0").asString()).isEqualTo("AIFE_INSTRUCTEUR");
    }

    @Test
    void a_user_of_a_structure_has_no_role() throws Exception {
        var answer = client.query("lycee", "{ moi { roles } }", Map.of());

        assertThat(answer.at("/data/moi/roles")).isEmpty();
    }

    @Test
    void nobody_is_let_in_without_credentials() throws Exception {
        var answer = client.post(MOI);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Basic realm="));
        assertThat(Client.code(Client.json(answer))).isEqualTo("UNAUTHENTICATED");
        assertThat(Client.json(answer).at("/errors/0/message").asString())
                .isEqualTo("Authentification requise.");
    }

    @ParameterizedTest
    @CsvSource({"aife,wrong", "nobody,demo", "aife,''", "systeme,demo", "AIFE,demo"})
    void wrong_credentials_are_told_apart_by_nothing(String login, String password)
            throws Exception {
        var answer = client.post(MOI, "Authorization", basic(login, password));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Client.code(Client.json(answer))).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_bearer_token_means_nothing_here() throws Exception {
        assertThat(client.post(MOI, "Authorization", "Bearer e30.e30.").statusCode())
                .isEqualTo(401);
    }

    @Test
    void no_password_service_of_the_framework_exists(@Autowired ListableBeanFactory beans) {
        assertThat(beans.getBeanNamesForType(UserDetailsService.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness"
            })
    void health_is_open(String path) throws Exception {
        var answer = client.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("components");
    }

    @Test
    void the_rest_of_the_actuator_is_for_administrators() throws Exception {
        assertThat(client.get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(client.get("/actuator/metrics", "Authorization", basic("aife")).statusCode())
                .isEqualTo(403);
        assertThat(client.get("/actuator/metrics", "Authorization", basic("admin")).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/actuator/env", "Authorization", basic("admin")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void levels_of_the_log_are_changed_by_administrators_while_it_runs() throws Exception {
        var logger = "trial.levels";
        var path = "/actuator/loggers/" + logger;

        assertThat(level(path, "DEBUG")).isEqualTo(401);
        assertThat(level(path, "DEBUG", "Authorization", basic("aife"))).isEqualTo(403);
        assertThat(LoggerFactory.getLogger(logger).isDebugEnabled()).isFalse();
        assertThat(level(path, "LOUD", "Authorization", basic("admin"))).isEqualTo(400);

        assertThat(level(path, "DEBUG", "Authorization", basic("admin"))).isEqualTo(204);

        assertThat(LoggerFactory.getLogger(logger).isDebugEnabled()).isTrue();
        assertThat(client.get(path, "Authorization", basic("admin")).body())
                .contains("\"configuredLevel\":\"DEBUG\"");
    }

    private int level(String path, String level, String... headers) throws Exception {
        var body = HttpRequest.BodyPublishers.ofString("{\"configuredLevel\":\"" + level + "\"}");
        var request =
                HttpRequest.newBuilder(client.uri(path))
                        .header("Content-Type", "application/json")
                        .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request).statusCode();
    }

    @Test
    void a_foreign_origin_is_refused() throws Exception {
        var answer =
                client.post(
                        MOI, "Authorization", basic("aife"), "Origin", "https://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_name_made_to_point_here_is_refused() throws Exception {
        var answer = client.post(MOI, "Authorization", basic("aife"), "Host", "elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void answers_set_no_cookie_and_forbid_frames() throws Exception {
        var headers = client.post(MOI, "Authorization", basic("aife")).headers();

        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).contains("frame-ancestors 'none'"));
    }
}
