package fr.raccordement.axon.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.Resource;

/**
 * The settings that there are. Names are compared as Spring binds them: without regard to case,
 * dots, dashes and underscores, so that a variable of the environment is the setting that it sets.
 */
final class KnownSettings {

    static final String FILE = "META-INF/spring-configuration-metadata.json";

    static final String OURS = "raccordement.";
    private static final String OURS_IN_THE_ENVIRONMENT = "RACCORDEMENT_";

    /** Where the tools find a running program, and as whom they ask it. */
    private static final Set<String> OF_THE_COCKPIT =
            Set.of("RACCORDEMENT_URL", "RACCORDEMENT_TOKEN");

    private final List<KnownSetting> known = new ArrayList<>();

    /**
     * @param metadata of Spring Boot, in which {@code takes} of a setting is a {@link SettingType},
     *     with {@code most} and {@code under} as a {@link KnownSetting} has them; files of others
     *     have none of ours
     */
    KnownSettings(Iterable<? extends Resource> metadata) {
        for (var file : metadata) {
            try {
                var json = file.getContentAsString(StandardCharsets.UTF_8);
                if (JsonParserFactory.getJsonParser().parseMap(json).get("properties")
                        instanceof List<?> properties) {
                    properties.stream()
                            .filter(Map.class::isInstance)
                            .map(it -> (Map<?, ?>) it)
                            .flatMap(it -> KnownSetting.of(it).stream())
                            .forEach(known::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /** What is wrong with the settings of the program, a sentence each. */
    List<String> mistakes(ConfigurableEnvironment environment) {
        var mistakes = new ArrayList<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> given && isGiven(source.getName())) {
                for (var name : given.getPropertyNames()) {
                    if (isOurs(name)) {
                        mistake(name, given, environment).ifPresent(mistakes::add);
                    }
                }
            }
        }
        return mistakes.stream().distinct().sorted().toList();
    }

    private static boolean isOurs(String name) {
        return name.startsWith(OURS)
                || name.startsWith(OURS_IN_THE_ENVIRONMENT) && !OF_THE_COCKPIT.contains(name);
    }

    /** By whoever runs the program; what it brings itself is not looked at. */
    private static boolean isGiven(String source) {
        return !source.contains("class path resource");
    }

    private Optional<String> mistake(
            String name, EnumerablePropertySource<?> source, ConfigurableEnvironment environment) {
        var uniform = KnownSetting.uniform(name);
        var setting = known.stream().filter(it -> it.isNamed(uniform)).findFirst();
        if (setting.isEmpty()) {
            return Optional.of("%s is unknown%s".formatted(name, meant(uniform)));
        }
        var written = String.valueOf(source.getProperty(name));
        return setting.get()
                .mistake(environment.resolvePlaceholders(written))
                .map(it -> name + " " + it);
    }

    /** The one that was meant, perhaps. */
    private String meant(String uniform) {
        for (var setting : known) {
            if (setting.under() != null
                    && uniform.startsWith(KnownSetting.uniform(setting.name()))) {
                return "; it would be %s.%s.".formatted(setting.name(), setting.under());
            }
        }
        return known.stream()
                .map(KnownSetting::name)
                .filter(it -> distance(uniform, KnownSetting.uniform(it)) <= 3)
                .min(Comparator.comparingInt(it -> distance(uniform, KnownSetting.uniform(it))))
                .map(it -> "; is it " + it + "?")
                .orElse(".");
    }

    /** How many letters are to be changed, added or left out, by Levenshtein. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[other.length()];
    }
}
