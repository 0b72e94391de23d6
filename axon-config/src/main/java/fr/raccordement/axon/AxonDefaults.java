package fr.raccordement.axon;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Defaults for settings of Axon and of the stores. */
class AxonDefaults implements EnvironmentPostProcessor {

    private static final String CONSOLE_ADVERT = "disable-axoniq-console-message";

    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "axon.axonserver.enabled", "false",
                    "axon.axonserver.shortcut-queries-to-local-handlers", "true",
                    "axon.update-check.disabled", "true",
                    "axon.timeout.enabled", "false",
                    "logging.level.de.bwaldvogel.mongo", "off",
                    "logging.level.org.axonframework.extensions.mongo", "warn",
                    "raccordement.data", "./data");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("raccordement", DEFAULTS));
        if (System.getProperty(CONSOLE_ADVERT) == null) {
            System.setProperty(CONSOLE_ADVERT, "true");
        }
    }
}
