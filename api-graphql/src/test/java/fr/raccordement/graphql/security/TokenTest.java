package fr.raccordement.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.body;

import clock.MovableClock;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trial.Client;
import trial.InfrastructureTest;
import trial.TestTokens;

@InfrastructureTest
class TokenTest {

    @Autowired Client client;
    @Autowired MovableClock clock;

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry properties) {
        TestTokens.configure(properties);
        properties.add("raccordement.securite.claim-roles", () -> "realm_access.roles");
    }

    @Test
    void a_token_says_who_its_bearer_is() throws Exception {
        var answer =
                ask(
                        it ->
                                it.subject("marie")
                                        .claim(
                                                "realm_access",
                                                roles("AUDITEUR", "offline_access")));

        var moi = Client.json(answer).at("/data/moi");
        assertThat(moi.at("/login").asString()).isEqualTo("marie");
        assertThat(moi.at("/roles").toString()).isEqualTo("[\"AUDITEUR\"]");
    }

    @Test
    void a_token_without_roles_is_that_of_a_user_of_structures() throws Exception {
        assertThat(Client.json(ask(it -> it)).at("/data/moi/roles")).isEmpty();
    }

    @Test
    void the_schema_is_read_without_a_token() throws Exception {
        var schema = client.get("/graphql/schema");

        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).contains("type Query");
    }

    @Test
    void no_account_of_the_demonstration_exists(@Autowired ListableBeanFactory beans)
            throws Exception {
        assertThat(beans.getBeanNamesForType(DemonstrationAccounts.class)).isEmpty();
        var answer =
                client.post(
                        body("{ moi { login } }", Map.of()), "Authorization", Client.basic("aife"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Bearer realm="));
        assertThat(Client.code(Client.json(answer))).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void the_page_of_the_demonstration_does_not_exist() throws Exception {
        assertThat(client.get("/graphiql").statusCode()).isEqualTo(404);
        assertThat(client.get("/graphiql/comptes.json").statusCode()).isEqualTo(404);
    }

    @Test
    void another_issuer_is_refused() throws Exception {
        refuses(it -> it.issuer("https://elsewhere.example"));
    }

    @Test
    void a_token_for_another_service_is_refused() throws Exception {
        refuses(it -> it.audience("elsewhere"));
    }

    @Test
    void an_expired_token_is_refused_after_half_a_minute() throws Exception {
        assertThat(ask(it -> it.expirationTime(inSeconds(-20))).statusCode()).isEqualTo(200);
        refuses(it -> it.expirationTime(inSeconds(-40)));
    }

    @Test
    void a_token_without_an_end_is_refused() throws Exception {
        refuses(it -> it.expirationTime(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"systeme", "Systeme", " systeme ", "", "  ", "a\nb", "a\u202eb"})
    void a_login_that_no_person_has_is_refused(String login) throws Exception {
        refuses(it -> it.subject(login));
    }

    @Test
    void an_endless_login_is_refused() throws Exception {
        assertThat(ask(it -> it.subject("x".repeat(120))).statusCode()).isEqualTo(200);
        refuses(it -> it.subject("x".repeat(121)));
    }

    @Test
    void a_token_signed_by_nobody_is_refused() throws Exception {
        assertThat(post(TestTokens.unsigned()).statusCode()).isEqualTo(401);
        assertThat(post(TestTokens.forged()).statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_said_of_a_refused_token_is_not_said_where_there_is_none() throws Exception {
        var body = body("{ moi { login } }", Map.of());
        assertThat(post(TestTokens.forged()).headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).endsWith(", error=\"invalid_token\""));
        assertThat(client.post(body).headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).doesNotContain("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT", "application/at+jwt"})
    void access_tokens_may_say_that_they_are(String type) throws Exception {
        assertThat(post(TestTokens.ofType(type)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "JOSE"})
    void a_token_of_another_kind_is_refused(String type) throws Exception {
        assertThat(post(TestTokens.ofType(type)).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_that_the_provider_cannot_be_asked_about_is_for_later_and_those_known_are_good()
            throws Exception {
        assertThat(post(TestTokens.valid()).statusCode()).isEqualTo(200);
        assertThat(post(TestTokens.ofKey("another")).statusCode()).isEqualTo(401);
        TestTokens.givesKeys(false);
        clock.setAhead(Duration.ofSeconds(40));
        try {
            for (int i = 0; i < 5; i++) {
                var answer = post(TestTokens.ofKey("another-" + i));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(Client.code(Client.json(answer))).isEqualTo("UNAVAILABLE");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(post(TestTokens.valid()).statusCode()).isEqualTo(200);
        } finally {
            TestTokens.givesKeys(true);
            clock.setAhead(Duration.ZERO);
        }
    }

    @Test
    void introspection_is_off() throws Exception {
        var request = body("{ __schema { types { name } } }", Map.of());
        var answer = client.post(request, "Authorization", "Bearer " + TestTokens.valid());

        assertThat(Client.code(Client.json(answer))).isEqualTo("INTROSPECTION_DISABLED");
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> claims) throws Exception {
        var answer = ask(claims);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Client.code(Client.json(answer))).isEqualTo("UNAUTHENTICATED");
    }

    private HttpResponse<String> ask(UnaryOperator<JWTClaimsSet.Builder> claims) throws Exception {
        return post(TestTokens.with(claims));
    }

    private HttpResponse<String> post(String token) throws Exception {
        return client.post(
                body("{ moi { login roles } }", Map.of()), "Authorization", "Bearer " + token);
    }

    private static Map<String, List<String>> roles(String... names) {
        return Map.of("roles", Arrays.asList(names));
    }

    private static Date inSeconds(int seconds) {
        return new Date(System.currentTimeMillis() + seconds * 1000L);
    }
}
