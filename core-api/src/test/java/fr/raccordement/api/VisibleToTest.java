package fr.raccordement.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No query is without a statement of who sees what it asks for. */
class VisibleToTest {

    @ParameterizedTest
    @MethodSource("queries")
    void a_query_says_to_whom_its_answer_is_visible(Class<?> query) {
        assertThat(query).hasAnnotation(VisibleTo.class);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_query_says_who_asks_unless_everybody_or_the_program_does(Class<?> query) {
        var declared = Objects.requireNonNull(query.getAnnotation(VisibleTo.class));

        assertThat(Question.class.isAssignableFrom(query) || declared.anyone() || declared.known())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void somebody_sees_the_answer_of_a_query(Class<?> query) {
        var declared = Objects.requireNonNull(query.getAnnotation(VisibleTo.class));

        assertThat(
                        declared.anyone()
                                || declared.known()
                                || declared.utilisateur()
                                || declared.roles().length > 0
                                || !Partie.seeing(declared).isEmpty())
                .isTrue();
    }

    @VisibleTo(everyPartie = true)
    private record Everywhere() {}

    @VisibleTo(parties = Partie.API)
    private record Somewhere() {}

    @Test
    void every_partie_is_each_that_there_is() {
        assertThat(Partie.seeing(Everywhere.class.getAnnotation(VisibleTo.class)))
                .containsExactly(Partie.values());
        assertThat(Partie.seeing(Somewhere.class.getAnnotation(VisibleTo.class)))
                .containsExactly(Partie.API);
    }

    @Test
    void queries_are_found() throws Exception {
        assertThat(queries().toList()).contains(FindFiche.class).hasSizeGreaterThan(60);
    }

    /** Records that are asked rather than answered, as their names say. */
    private static Stream<Class<?>> queries() throws URISyntaxException, IOException {
        var root =
                Path.of(
                        FindFiche.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        return classNames(root).stream()
                .filter(
                        name ->
                                name.matches(
                                        "fr\\.raccordement\\.api\\..*\\.query"
                                            + "\\.((Find|List|Follow)[A-Z]\\w*|AnalyseFichiers)"))
                .<Class<?>>map(VisibleToTest::load)
                .filter(Class::isRecord);
    }

    private static List<String> classNames(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .sorted()
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
