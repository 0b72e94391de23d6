package fr.raccordement.axon.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    private static final String OURS = "raccordement.";
    private static final String OURS_IN_THE_ENVIRONMENT = "RACCORDEMENT_";
    private static final String MAP = "java.util.Map";
    private static final String ANY = "*";

    private final Map<String, SettingType> types = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    /**
     * @param metadata of Spring Boot, in which {@code takes} of a setting is a {@link SettingType};
     *     files of others have none of ours
     */
    KnownSettings(Iterable<? extends Resource> metadata) {
        for (var file : metadata) {
            try {
                var json = file.getContentAsString(StandardCharsets.UTF_8);
                if (JsonParserFactory.getJsonParser().parseMap(json).get("properties")
                        instanceof List<?> properties) {
                    properties.forEach(this::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(Object property) {
        if (property instanceof Map<?, ?> setting
                && setting.get("takes") instanceof String takes
                && setting.get("name") instanceof String name
                && name.startsWith(OURS)) {
            var any = String.valueOf(setting.get("type")).startsWith(MAP) ? ANY : "";
            var type = takes.toUpperCase(Locale.ROOT).replace('-', '_');
            types.put(uniform(name) + any, SettingType.valueOf(type));
            names.put(uniform(name) + any, name);
        }
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** What is wrong with the settings of the program, a sentence each. */
    List<String> mistakes(ConfigurableEnvironment environment) {
        var mistakes = new ArrayList<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> known && isGiven(source.getName())) {
                for (var name : known.getPropertyNames()) {
                    if (name.startsWith(OURS) || name.startsWith(OURS_IN_THE_ENVIRONMENT)) {
                        mistake(name, known, environment).ifPresent(mistakes::add);
                    }
                }
            }
        }
        return mistakes.stream().distinct().sorted().toList();
    }

    /** By whoever runs the program; what it brings itself is not looked at. */
    private static boolean isGiven(String source) {
        return !source.contains("class path resource");
    }

    private Optional<String> mistake(
            String name, EnumerablePropertySource<?> source, ConfigurableEnvironment environment) {
        var type = type(uniform(name));
        if (type == null) {
            return Optional.of("%s is unknown%s.".formatted(name, alike(name)));
        }
        var written = String.valueOf(source.getProperty(name));
        return type.takes(environment.resolvePlaceholders(written))
                ? Optional.empty()
                : Optional.of("%s takes %s.".formatted(name, type.words()));
    }

    private @Nullable SettingType type(String uniform) {
        var exact = types.get(uniform);
        return exact != null
                ? exact
                : types.entrySet().stream()
                        .filter(it -> it.getKey().endsWith(ANY))
                        .filter(it -> uniform.startsWith(it.getKey().replace(ANY, "")))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** The one that was meant, perhaps. */
    private String alike(String name) {
        var uniform = uniform(name);
        return names.entrySet().stream()
                .filter(it -> distance(uniform, it.getKey()) <= 3)
                .min((a, b) -> distance(uniform, a.getKey()) - distance(uniform, b.getKey()))
                .map(it -> "; is it " + it.getValue() + "?")
                .orElse("");
    }

    private static String uniform(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9*]", "");
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
