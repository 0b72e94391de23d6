package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the guide has a scenario, and {@code docs/regles.md} names every scenario. */
class GuideRulesTest {

    private static final int RULES = 58;
    private static final Path TABLE = Path.of("../docs/regles.md");
    private static final Path SCENARIOS = Path.of("src/test/java/fr/raccordement/system");

    /** The rules that the name of a scenario begins with. */
    private static final Pattern PROVEN = Pattern.compile("^(S_\\d\\d_)+");

    /** A scenario in the table: a link to the class, then the method. */
    private static final Pattern NAMED =
            Pattern.compile("\\[(\\w+)]\\([^)]*/system/\\1\\.java\\) `(S_\\w+)`");

    @Test
    void the_table_has_a_row_a_rule() {
        assertThat(rows().map(row -> row.split("\\|")[1].strip()))
                .containsExactlyElementsOf(rules());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_has_a_scenario_and_its_row_names_them_all(String rule) {
        var scenarios =
                scenarios().filter(it -> proves(it, rule)).map(GuideRulesTest::named).toList();

        assertThat(scenarios).isNotEmpty();
        assertThat(namedBeside(rule)).containsExactlyInAnyOrderElementsOf(scenarios);
    }

    private static List<String> namedBeside(String rule) {
        return rows().filter(row -> row.startsWith("| " + rule + " |"))
                .flatMap(row -> NAMED.matcher(row).results())
                .map(found -> found.group(1) + "." + found.group(2))
                .toList();
    }

    private static Stream<String> rows() {
        return read(TABLE).lines().filter(line -> line.startsWith("| S-"));
    }

    private static List<String> rules() {
        return IntStream.rangeClosed(1, RULES).mapToObj("S-%02d"::formatted).toList();
    }

    private static boolean proves(Method scenario, String rule) {
        var proven = PROVEN.matcher(scenario.getName());
        return proven.find() && proven.group().contains(rule.replace('-', '_') + "_");
    }

    private static String named(Method scenario) {
        return scenario.getDeclaringClass().getSimpleName() + "." + scenario.getName();
    }

    private static Stream<Method> scenarios() {
        try (var files = Files.list(SCENARIOS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("IT.java"))
                    .sorted()
                    .flatMap(name -> scenarios(name.substring(0, name.indexOf('.'))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without running anything of the class. */
    private static Stream<Method> scenarios(String name) {
        try {
            var loader = GuideRulesTest.class.getClassLoader();
            var type = Class.forName("fr.raccordement.system." + name, false, loader);
            return Stream.of(type.getDeclaredMethods()).filter(GuideRulesTest::isTest);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
