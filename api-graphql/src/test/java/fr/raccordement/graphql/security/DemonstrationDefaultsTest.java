package fr.raccordement.graphql.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemonstrationDefaultsTest {

    private static final String ISSUER = "raccordement.certificats.emetteurs-de-demonstration";
    private static final String TOKENS = "spring.security.oauth2.resourceserver.jwt.issuer-uri";

    @Test
    void the_demonstration_issuer_is_trusted_with_the_demonstration_accounts() {
        var settings = new MockEnvironment().withProperty("server.address", "127.0.0.1");

        assertThat(trusted(settings)).isEqualTo("true");
    }

    @Test
    void with_bearer_tokens_it_is_not_unless_a_person_says_so() {
        var settings = new MockEnvironment().withProperty(TOKENS, "https://issuer.example");
        assertThat(trusted(settings)).isEqualTo("false");

        settings.setProperty(ISSUER, "true");
        assertThat(trusted(settings)).isEqualTo("true");
    }

    @Test
    void where_authentication_contradicts_itself_it_is_not() {
        var settings = new MockEnvironment().withProperty("server.address", "192.0.2.1");

        assertThat(trusted(settings)).isEqualTo("false");
    }

    private static String trusted(MockEnvironment settings) {
        new DemonstrationDefaults().postProcessEnvironment(settings, new SpringApplication());
        return settings.getProperty(ISSUER);
    }
}
