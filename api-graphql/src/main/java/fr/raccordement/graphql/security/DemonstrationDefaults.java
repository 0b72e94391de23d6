package fr.raccordement.graphql.security;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where the accounts of the demonstration are, its issuer is trusted, webhooks may be of this
 * machine and delegations become active within seconds, unless a person says otherwise.
 */
class DemonstrationDefaults implements EnvironmentPostProcessor {

    private static final String ISSUER = "raccordement.certificats.emetteurs-de-demonstration";
    private static final String KEPT_MAIL = "raccordement.courriel.garder";
    private static final String LOCAL_WEBHOOKS = "raccordement.webhooks.adresses-locales";
    private static final String ACTIVATION_DELAY = "raccordement.delegation.delai-activation";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "demonstration", defaults(isDemonstration(environment))));
    }

    private static Map<String, Object> defaults(boolean demonstration) {

        return demonstration
                ? Map.of(
                        ISSUER, true, ACTIVATION_DELAY, "5s", KEPT_MAIL, true, LOCAL_WEBHOOKS, true)
                : Map.of(ISSUER, false);
    }

    /** A contradiction, or a value that is none, is reported later and in full. */
    private static boolean isDemonstration(Environment environment) {
        try {
            return AuthenticationMode.of(environment) == AuthenticationMode.DEMONSTRATION;
        } catch (ContradictoryAuthenticationException | ConversionException _) {
            return false;
        }
    }
}
