package fr.raccordement;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that the program accepts are those that it reads, and docs/settings.md, which {@code
 * ./raccordement schema} writes, tells of them.
 */
class SettingsFileTest {

    private static final Pattern READ =
            Pattern.compile("(?:\"|\\{|')(raccordement\\.[a-z][a-z.-]*[a-z])(?:[:}'\"])");

    /** A setting with what it is where it is not given. */
    private static final Pattern GIVEN =
            Pattern.compile(
                    "\\$\\{(raccordement\\.[a-z][a-z.-]*[a-z]):((?:\\$\\{[^}]*}|[^\"}])*)}");

    private static final Path PAGE = Modules.PROJECT.resolve("docs/settings.md");

    /** Names of the same form that are none: of fields of the security log, and of traces. */
    private static final Set<String> OTHERS =
            Set.of(
                    "raccordement.authentication",
                    "raccordement.field",
                    "raccordement.found",
                    "raccordement.omitted",
                    "raccordement.step",
                    "raccordement.target.login");

    /** Read by names that are put together. */
    private static final Set<String> PUT_TOGETHER =
            Set.of(
                    "raccordement.sauvegarde.cles",
                    "raccordement.sauvegarde.phrase",
                    "raccordement.sauvegarde.phrase-fichier",
                    "raccordement.sauvegarde.repertoire");

    @Test
    void the_settings_listed_are_those_that_the_sources_read() throws IOException {
        var read = new TreeSet<String>();
        var prefixes = new TreeSet<String>();
        for (var type : Modules.CLASSES) {
            if (type.isAnnotatedWith(ConfigurationProperties.class)) {
                var prefix = type.getAnnotationOfType(ConfigurationProperties.class).value();
                prefixes.add(prefix);
                type.getFields().stream()
                        .filter(it -> !it.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(it -> read.add(prefix + "." + dashed(it.getName())));
            }
        }
        for (var module : Modules.ALL) {
            for (var file : sources(module)) {
                READ.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> !it.matches("raccordement\\.(api|axon|command)\\..*"))
                        .forEach(read::add);
            }
        }
        read.removeAll(OTHERS);
        read.removeIf(SettingsFileTest::isOfAMetric);
        read.addAll(PUT_TOGETHER);
        read.removeIf(name -> prefixes.contains(name));

        assertThat(listed()).isEqualTo(read);
    }

    /** What a setting is without being given is what its description says, written the same way. */
    @Test
    void the_defaults_listed_are_those_of_the_program() throws IOException {
        var found = new TreeMap<String, String>();
        for (var type : Modules.CLASSES) {
            if (type.isAnnotatedWith(ConfigurationProperties.class)) {
                var prefix = type.getAnnotationOfType(ConfigurationProperties.class).value();
                for (var component : type.reflect().getRecordComponents()) {
                    defaultOf(type.reflect(), component)
                            .ifPresent(
                                    it ->
                                            found.put(
                                                    prefix + "." + dashed(component.getName()),
                                                    it));
                }
            }
        }
        for (var module : Modules.ALL) {
            for (var file : sources(module)) {
                GIVEN.matcher(Files.readString(file))
                        .results()
                        .filter(it -> !it.group(2).isEmpty())
                        .forEach(it -> found.putIfAbsent(it.group(1), it.group(2)));
            }
        }
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("src/main/resources/application.yml"));
        Objects.requireNonNull(yaml.getObject())
                .forEach(
                        (name, value) -> {
                            if (name.toString().startsWith("raccordement.")
                                    && !name.toString().contains(".reseau.")) {
                                found.put(name.toString(), value.toString());
                            }
                        });
        var listed = new TreeMap<String, String>();
        settings().stream()
                .filter(it -> it.defaultValue != null)
                .forEach(it -> listed.put(it.name, it.defaultValue));

        found.replaceAll((name, value) -> uniform(value));
        listed.replaceAll((name, value) -> uniform(value));
        assertThat(listed).containsAllEntriesOf(found);
    }

    @Test
    void every_setting_says_what_it_does_in_a_sentence() throws IOException {
        assertThat(settings())
                .allSatisfy(it -> assertThat(it.description).as(it.name).matches("[A-Z].{15,}\\."))
                .isSortedAccordingTo(Comparator.comparing(Setting::name));
    }

    /** Of the network parameters, the only ones that have any. */
    @Test
    void the_names_below_a_setting_are_those_that_it_is_read_by() throws IOException {
        var environnements =
                Stream.of(Environnement.values()).map(Enum::name).collect(joining("|"));
        var protocoles = Stream.of(Protocole.values()).map(Enum::name).collect(joining("|"));

        assertThat(settings().stream().filter(it -> it.type.startsWith("java.util.Map")))
                .singleElement()
                .extracting(Setting::under)
                .isEqualTo("(%s).(%s).*".formatted(environnements, protocoles));
    }

    @Test
    void the_page_of_the_settings_is_written_from_them() throws IOException {
        var page = page();
        if (Boolean.getBoolean("raccordement.schema.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).as("written by ./raccordement schema").isEqualTo(page);
    }

    private static boolean isOfAMetric(String name) {
        try {
            return Files.readString(Modules.PROJECT.resolve("docs/metrics.md"))
                    .contains("| `" + name.replace('.', '_'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> defaultOf(Class<?> type, RecordComponent component) {
        return Stream.of(type.getDeclaredConstructors())
                .flatMap(it -> Stream.of(it.getParameters()))
                .filter(it -> it.getName().equals(component.getName()))
                .map(it -> it.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .map(it -> String.join(",", it.value()))
                .findFirst();
    }

    private static List<Path> sources(Modules.Module module) throws IOException {
        try (var files = Files.walk(module.directory().resolve("src/main/java"))) {
            return files.filter(it -> it.toString().endsWith(".java")).toList();
        }
    }

    /** The directory of the data is where it is by default; durations are as short as they are. */
    private static String uniform(String value) {
        var placed =
                value.replace("${raccordement.data:./data}", "data")
                        .replace("${raccordement.data}", "data");
        return (placed.startsWith("./") ? placed.substring(2) : placed).toLowerCase(Locale.ROOT);
    }

    private static String page() throws IOException {
        var rows =
                settings().stream()
                        .map(
                                it ->
                                        "| `%s` | %s | %s | %s |"
                                                .formatted(
                                                        it.shownName(),
                                                        it.words(),
                                                        it.shownDefault(),
                                                        it.description))
                        .collect(joining("\n"));
        return """
        # Settings

        Every setting of ours. `./raccordement schema` writes this page from the
        [metadata](../api-graphql/src/main/resources/META-INF/spring-configuration-metadata.json) that editors complete from; nobody edits it.
        Each is given as an argument (`--raccordement.data=/srv/data`), in `application.properties`, or by the environment
        (`RACCORDEMENT_DATA`: upper case, dots as `_`, without dashes). One that does not exist, or a value that it does not take, is
        refused at the start. What they are for: [operations](operations.md); those of Spring Boot (`server.*`, `spring.*`,
        `management.*`, `logging.*`) are [its own](https://docs.spring.io/spring-boot/appendix/application-properties/).

        | setting | takes | default | effect |
        |---|---|---|---|
        %s
        """
                .formatted(rows);
    }

    private static Set<String> listed() throws IOException {
        return settings().stream().map(Setting::name).collect(toCollection(TreeSet::new));
    }

    private static List<Setting> settings() throws IOException {
        var file = Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(file))
                .get("properties")
                .valueStream()
                .map(
                        it ->
                                new Setting(
                                        it.get("name").asString(),
                                        it.get("type").asString(),
                                        it.get("takes").asString(),
                                        text(it, "most"),
                                        text(it, "under"),
                                        text(it, "defaultValue"),
                                        it.get("description").asString()))
                .toList();
    }

    private static @Nullable String text(JsonNode setting, String field) {
        return setting.has(field) ? setting.get(field).asString() : null;
    }

    private record Setting(
            String name,
            String type,
            String takes,
            @Nullable String most,
            @Nullable String under,
            @Nullable String defaultValue,
            String description) {

        String shownName() {
            return type.startsWith("java.util.Map") ? name + ".*" : name;
        }

        String shownDefault() {
            return defaultValue == null ? "" : "`" + defaultValue + "`";
        }

        String words() {
            return most == null ? unlimited() : "%s, %s at most".formatted(unlimited(), most);
        }

        /** With its unit. */
        private String unlimited() {
            return switch (takes) {
                case "boolean" -> "`true` or `false`";
                case "count" -> "number, from 1";
                case "duration" -> "duration (`10s`, `5m`, `PT1H`), above 0";
                case "duration-or-zero" -> "duration (`10s`, `5m`, `PT1H`), from 0";
                case "size" -> "size (`64KB`, `3MB`), above 0";
                case "size-or-zero" -> "size (`64KB`, `3MB`), from 0";
                case "time" -> "time of day (`07:00`)";
                case "web-address" -> "address (`https://...`, `http://...`)";
                case "mail-address" -> "address of mail";
                case "postgresql" -> "`jdbc:postgresql:...`";
                case "mongodb" -> "`mongodb://...`";
                case "key" -> "Base64 of 32 bytes or more";
                case "passphrase" -> "12 characters or more";
                case "file" -> "file that there is";
                default -> type.equals("java.nio.file.Path") ? "path" : "text";
            };
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
