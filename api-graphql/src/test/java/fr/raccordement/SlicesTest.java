package fr.raccordement;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.data.method.annotation.MutationMapping;

/** The table of slices is what the compiled program does, and no document leads nowhere. */
class SlicesTest {

    private static final Path TABLE = Modules.PROJECT.resolve("docs/slices.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern NAMED = Pattern.compile("\\[(\\w+)]\\([^)]*/(\\w+)\\.java\\)");
    private static final Pattern MUTATION = Pattern.compile("`(\\w+)`");

    private static final String COMMAND = "fr.raccordement.api..command";
    private static final String EVENT = "fr.raccordement.api..event";

    /** By mutation, the commands that its controller makes. */
    private static final Map<String, Set<String>> SENT =
            reached(
                    MutationMapping.class,
                    JavaMethod::getName,
                    new Calls("fr.raccordement.graphql..", COMMAND));

    /** By command, the events that its handler makes, and whatever the handler calls. */
    private static final Map<String, Set<String>> LED_TO =
            reached(
                    CommandHandler.class,
                    handler -> handler.getRawParameterTypes().getFirst().getSimpleName(),
                    new Calls("fr.raccordement.command..", EVENT));

    /** A line of the table; who asks is a mutation, or says in words what has the command sent. */
    private record Row(String who, List<String> commands, List<String> events, String text) {

        static Row of(String line) {
            var cells = line.split("\\|");
            return new Row(cells[1].strip(), names(cells[2]), names(cells[3]), line);
        }

        boolean isOfMutation() {
            return MUTATION.matcher(who).matches();
        }

        String mutation() {
            return who.replace("`", "");
        }

        @Override
        public String toString() {
            return who;
        }

        private static List<String> names(String cell) {
            return NAMED.matcher(cell).results().map(found -> found.group(1)).toList();
        }
    }

    /**
     * What a method makes, whomever it calls for that.
     *
     * @param within the packages whose code is followed, implementations and lambdas included
     * @param made the packages of what is looked for
     */
    private record Calls(String within, String made) {

        Set<String> from(JavaMethod method) {
            var seen = new HashSet<JavaCodeUnit>();
            var next = new ArrayDeque<JavaCodeUnit>(List.of(method));
            while (!next.isEmpty()) {
                var unit = next.pop();
                if (seen.add(unit)) {
                    targets(unit).flatMap(this::followed).forEach(next::push);
                }
            }
            return seen.stream()
                    .flatMap(Calls::targets)
                    .filter(it -> it.getName().equals(JavaConstructor.CONSTRUCTOR_NAME))
                    .map(CodeUnitAccessTarget::getOwner)
                    .filter(JavaClass.Predicates.resideInAPackage(made))
                    .map(JavaClass::getSimpleName)
                    .collect(toSet());
        }

        private Stream<JavaCodeUnit> followed(CodeUnitAccessTarget target) {
            return Stream.concat(target.resolveMember().stream(), implementations(target))
                    .filter(unit -> isFollowed(unit.getOwner()))
                    .map(JavaCodeUnit.class::cast);
        }

        private boolean isFollowed(JavaClass owner) {
            return JavaClass.Predicates.resideInAPackage(within).test(owner);
        }

        private static Stream<JavaCodeUnit> implementations(CodeUnitAccessTarget target) {
            var parameters =
                    target.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toArray(String[]::new);
            return target.getOwner().getAllSubclasses().stream()
                    .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream());
        }

        private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
            return Stream.<JavaAccess<? extends CodeUnitAccessTarget>>concat(
                            unit.getCallsFromSelf().stream(),
                            unit.getCodeUnitReferencesFromSelf().stream())
                    .map(JavaAccess::getTarget);
        }
    }

    @Test
    void a_mutation_has_a_row() {
        assertThat(rows().filter(Row::isOfMutation).map(Row::mutation))
                .containsExactlyInAnyOrderElementsOf(mutations());
    }

    @Test
    void a_command_that_no_mutation_sends_has_a_row_that_says_who_does() {
        var sent = SENT.values().stream().flatMap(Set::stream).toList();
        var others = LED_TO.keySet().stream().filter(command -> !sent.contains(command));

        assertThat(
                        rows().filter(row -> !row.isOfMutation())
                                .flatMap(row -> row.commands().stream()))
                .containsExactlyInAnyOrderElementsOf(others.toList());
    }

    @ParameterizedTest
    @MethodSource("rowsOfMutations")
    void a_row_names_the_command_that_its_mutation_sends(Row row) {
        assertThat(row.commands())
                .containsExactlyInAnyOrderElementsOf(SENT.getOrDefault(row.mutation(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_names_the_events_that_its_command_leads_to_and_no_other(Row row) {
        var events =
                row.commands().stream()
                        .flatMap(command -> LED_TO.getOrDefault(command, Set.of()).stream());

        assertThat(row.events()).containsExactlyInAnyOrderElementsOf(events.toList());
    }

    @Test
    void an_event_stands_in_the_row_of_a_command_that_leads_to_it() {
        assertThat(rows().flatMap(row -> row.events().stream()).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(events());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_link_has_the_name_of_its_file(Row row) {
        assertThat(NAMED.matcher(row.text()).results())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.group(1)).isEqualTo(link.group(2)));
    }

    @Test
    void every_relative_link_leads_to_a_file() {
        assertThat(documents().flatMap(SlicesTest::broken)).isEmpty();
    }

    private static Stream<String> broken(Path file) {
        return LINK.matcher(read(file))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains("://"))
                .filter(link -> !Files.exists(file.resolveSibling(link)))
                .map(link -> Modules.PROJECT.relativize(file) + " -> " + link);
    }

    private static Stream<Row> rows() {
        return read(TABLE).lines().filter(line -> line.startsWith("| ")).skip(1).map(Row::of);
    }

    private static Stream<Row> rowsOfMutations() {
        return rows().filter(Row::isOfMutation);
    }

    private static Map<String, Set<String>> reached(
            Class<? extends Annotation> from, Function<JavaMethod, String> name, Calls calls) {
        return Modules.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(from))
                .collect(toMap(name, calls::from));
    }

    private static List<String> mutations() {
        return schema().flatMap(file -> Parser.parse(read(file)).getDefinitions().stream())
                .filter(ObjectTypeDefinition.class::isInstance)
                .map(ObjectTypeDefinition.class::cast)
                .filter(type -> type.getName().equals("Mutation"))
                .flatMap(type -> type.getFieldDefinitions().stream())
                .map(field -> field.getName())
                .toList();
    }

    private static Stream<Path> schema() {
        try (var files = Files.list(Path.of("src/main/resources/graphql"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> events() {
        return Modules.CLASSES.stream()
                .filter(JavaClass.Predicates.resideInAPackage(EVENT))
                .filter(JavaClass::isRecord)
                .map(JavaClass::getSimpleName)
                .toList();
    }

    private static Stream<Path> documents() {
        try (var docs = Files.walk(Modules.PROJECT.resolve("docs"));
                var root = Files.list(Modules.PROJECT)) {
            return Stream.concat(docs, root)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
