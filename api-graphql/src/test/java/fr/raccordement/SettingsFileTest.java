package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings that the program accepts are those that it reads. */
class SettingsFileTest {

    private static final Pattern READ =
            Pattern.compile("(?:\"|\\{|')(raccordement\\.[a-z][a-z.-]*[a-z])(?:[:}'\"])");

    /** Names of the same form that are none: of metrics, and of fields of the security log. */
    private static final Set<String> OTHERS =
            Set.of(
                    "raccordement.lettres.mortes",
                    "raccordement.refus.surcharge",
                    "raccordement.webhooks.essais",
                    "raccordement.webhooks.retard",
                    "raccordement.authentication",
                    "raccordement.field",
                    "raccordement.omitted");

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
            try (var files = Files.walk(module.directory().resolve("src/main/java"))) {
                for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    READ.matcher(Files.readString(file))
                            .results()
                            .map(it -> it.group(1))
                            .filter(it -> !it.matches("raccordement\\.(api|axon|command)\\..*"))
                            .forEach(read::add);
                }
            }
        }
        read.removeAll(OTHERS);
        read.addAll(PUT_TOGETHER);
        read.removeIf(name -> prefixes.contains(name));

        assertThat(listed()).isEqualTo(read);
    }

    private static Set<String> listed() throws IOException {
        var file = Path.of("src/main/resources/META-INF/raccordement-settings.txt");
        var listed = new TreeSet<String>();
        Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("raccordement."))
                .map(line -> line.split(" ")[0].replace(".*", ""))
                .forEach(listed::add);
        return listed;
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
