package fr.raccordement.axon.settings;

import fr.raccordement.axon.StartRefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a setting that does not exist or a value that it does not take, before
 * anything is opened: one that is mistyped would otherwise silently be none (D-183).
 */
@Component
class SettingsCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private @Nullable ConfigurableEnvironment environment;

    @Override
    public void setEnvironment(Environment given) {
        environment = (ConfigurableEnvironment) given;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var mistakes = environment == null ? List.<String>of() : Settings.mistakes(environment);
        if (!mistakes.isEmpty()) {
            throw new StartRefusedException(
                    String.join(" ", mistakes),
                    "Correct the settings; docs/settings.md names them.");
        }
    }
}
