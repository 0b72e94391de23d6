package fr.raccordement.axon.settings;

import fr.raccordement.axon.StartRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
        var known = new KnownSettings(files());
        var mistakes =
                environment == null || known.isEmpty()
                        ? List.<String>of()
                        : known.mistakes(environment);
        if (!mistakes.isEmpty()) {
            throw new StartRefusedException(
                    String.join(" ", mistakes),
                    "Correct the settings; docs/operations.md names them.");
        }
    }

    private static List<Resource> files() {
        try {
            return List.of(
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + KnownSettings.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
