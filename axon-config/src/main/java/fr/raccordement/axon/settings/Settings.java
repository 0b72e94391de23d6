package fr.raccordement.axon.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The settings of the program, for whoever looks at them before it starts. */
public final class Settings {

    private Settings() {}

    /** What is wrong with their names and values, a sentence each. */
    public static List<String> mistakes(ConfigurableEnvironment environment) {
        var known = new KnownSettings(files());
        var mistakes = new ArrayList<String>();
        if (!known.isEmpty()) {
            mistakes.addAll(known.mistakes(environment));
        }
        ServiceLoader.load(SettingRule.class)
                .forEach(rule -> mistakes.addAll(rule.mistakes(environment)));
        return List.copyOf(mistakes);
    }

    /** That of the program comes first on its class path; where it is missing nothing is known. */
    private static List<Resource> files() {
        var metadata = new ClassPathResource(KnownSettings.FILE);
        return metadata.exists() ? List.of(metadata) : List.of();
    }
}
