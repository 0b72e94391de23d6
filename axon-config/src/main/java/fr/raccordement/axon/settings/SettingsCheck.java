package fr.raccordement.axon.settings;

import fr.raccordement.axon.StartRefusedException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Refuses to start, a tool too, with a setting that does not exist or a value that it does not
 * take, before anything reads one: one that is mistyped would otherwise silently be none (D-183).
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var mistakes = Settings.mistakes(context.getEnvironment());
        if (!mistakes.isEmpty()) {
            throw new StartRefusedException(
                    String.join(" ", mistakes),
                    "Correct the settings; docs/settings.md names them.");
        }
    }
}
