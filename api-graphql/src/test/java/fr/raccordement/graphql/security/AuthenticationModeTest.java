package fr.raccordement.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class AuthenticationModeTest {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private final MockEnvironment environment =
            new MockEnvironment().withProperty("server.address", "127.0.0.1");

    @Test
    void the_demonstration_is_on_where_no_token_issuer_is_configured() {
        assertThat(AuthenticationMode.of(environment)).isEqualTo(AuthenticationMode.DEMONSTRATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer-uri", "jwk-set-uri", "public-key-location"})
    void a_token_issuer_turns_the_demonstration_off(String key) {
        environment
                .withProperty(JWT + key, "https://id.example")
                .withProperty("server.address", "0.0.0.0");

        assertThat(AuthenticationMode.of(environment)).isEqualTo(AuthenticationMode.TOKEN);
    }

    @Test
    void the_demonstration_and_tokens_together_are_refused() {
        environment.withProperty(JWT + "issuer-uri", "https://id.example");
        environment.withProperty("raccordement.demonstration.enabled", "true");

        refuses("both configured");
    }

    @Test
    void a_login_at_a_provider_beside_known_passwords_is_refused() {
        environment.withProperty(
                "spring.security.oauth2.client.registration.portal.client-id", "portail");

        refuses("identity provider");
    }

    @Test
    void a_program_nobody_could_log_in_to_is_refused() {
        environment.withProperty("raccordement.demonstration.enabled", "false");

        refuses("nobody could log in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.10", "::", "", "no such host"})
    void known_passwords_are_refused_on_a_network(String address) {
        environment.withProperty("server.address", address);

        refuses("not a loopback address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.3.2.1"})
    void known_passwords_are_accepted_on_a_loopback_address(String address) {
        environment.withProperty("server.address", address);

        assertThat(AuthenticationMode.of(environment)).isEqualTo(AuthenticationMode.DEMONSTRATION);
    }

    @Test
    void a_management_port_of_its_own_is_a_network_too() {
        environment.withProperty("management.server.port", "9090");

        refuses("management.server.address");
    }

    @Test
    void the_refusal_says_what_to_do() {
        environment.withProperty("raccordement.demonstration.enabled", "false");

        var failure =
                org.assertj.core.api.Assertions.catchThrowable(
                        () -> AuthenticationMode.of(environment));
        var analysis =
                new ContradictoryAuthenticationAnalyzer()
                        .analyze(new IllegalStateException("Error processing condition", failure));

        assertThat(analysis.getAction()).contains("issuer-uri");
    }

    private void refuses(String sentence) {
        assertThatExceptionOfType(ContradictoryAuthenticationException.class)
                .isThrownBy(() -> AuthenticationMode.of(environment))
                .withMessageContaining(sentence);
    }
}
