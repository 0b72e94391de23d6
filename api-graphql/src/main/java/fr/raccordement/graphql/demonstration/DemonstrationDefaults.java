package fr.raccordement.graphql.demonstration;

import fr.raccordement.graphql.securite.Authentification;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What the demonstration does not wait an hour for, unless a person says otherwise. */
class DemonstrationDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS =
            Map.of("raccordement.delegation.delai-activation", "5s");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (Authentification.of(environment) == Authentification.DEMONSTRATION) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("demonstration", DEFAULTS));
        }
    }
}
