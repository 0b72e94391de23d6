package fr.raccordement.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.FicheCommand;
import fr.raccordement.api.habilitation.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No command is without a statement of who may send it. */
class RequiresTest {

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_says_which_profiles_or_roles_it_needs(Class<?> command) {
        assertThat(command.getAnnotationsByType(Requires.class))
                .isNotEmpty()
                .allSatisfy(
                        way ->
                                assertThat(
                                                way.anyone()
                                                        || way.utilisateur()
                                                        || way.roles().length > 0
                                                        || way.parties().length > 0
                                                                && way.profils().length > 0)
                                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_names_one_aggregate_unless_the_program_itself_carries_it_out(Class<?> command) {
        assertThat(Stream.of(command.getRecordComponents()))
                .filteredOn(
                        part ->
                                part.getAccessor()
                                        .isAnnotationPresent(TargetAggregateIdentifier.class))
                .hasSize(Procedure.class.isAssignableFrom(command) ? 0 : 1);
    }

    @Test
    void the_commands_of_a_fiche_are_among_those_found() throws Exception {
        assertThat(commands().toList())
                .contains(FicheCommand.class.getPermittedSubclasses())
                .hasSizeGreaterThan(FicheCommand.class.getPermittedSubclasses().length);
    }

    private static Stream<Class<?>> commands() throws Exception {
        var root =
                Path.of(
                        FicheCommand.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        return classNames(root).stream()
                .filter(name -> name.matches("fr\\.raccordement\\.api\\..*\\.command\\.[A-Z]\\w*"))
                .<Class<?>>map(RequiresTest::load)
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
