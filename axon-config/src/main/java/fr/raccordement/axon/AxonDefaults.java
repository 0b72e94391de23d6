package fr.raccordement.axon;

import fr.raccordement.axon.traces.Traces;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Defaults for settings of Axon and of the stores. */
class AxonDefaults implements EnvironmentPostProcessor {

    private static final String CONSOLE_ADVERT = "disable-axoniq-console-message";

    private static final Map<String, Object> DEFAULTS =
            Map.ofEntries(
                    Map.entry("axon.axonserver.enabled", "false"),
                    Map.entry("axon.axonserver.shortcut-queries-to-local-handlers", "true"),
                    Map.entry("axon.update-check.disabled", "true"),
                    Map.entry("axon.timeout.enabled", "false"),
                    Map.entry("axon.tracing.attribute-providers.metadata", "false"),
                    Map.entry("management.tracing.sampling.probability", "1.0"),
                    Map.entry("logging.level.de.bwaldvogel.mongo", "off"),
                    Map.entry("logging.level.org.axonframework.extensions.mongo", "warn"),
                    Map.entry("raccordement.data", "./data"),
                    Map.entry("logging.level.com.zaxxer.hikari.pool.PoolBase", "error"),
                    Map.entry("logging.level.org.axonframework.eventhandling.pooled", "warn"));

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        sources.addLast(new MapPropertySource("raccordement", DEFAULTS));
        sources.addLast(new MapPropertySource("traces", Traces.settings(environment)));
        if (System.getProperty(CONSOLE_ADVERT) == null) {
            System.setProperty(CONSOLE_ADVERT, "true");
        }
    }
}
