package fr.raccordement.graphql.typed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.typed.TypedForm;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No place forgets how people type what has a form. */
class TypedSchemaTest {

    private static final Path SCHEMA = Path.of("src/main/resources/graphql");

    /** What a filter compares with what people search for in words. */
    private static final Set<String> WORDS = Set.of("recherche", "nomApplicationPiste");

    @Test
    void whatever_is_named_as_a_thing_with_a_form_is_typed_as_it() {
        var forgotten =
                inputs(definitions())
                        .filter(it -> !expected(it).isEmpty())
                        .filter(it -> !expected(it).equals(form(it)))
                        .map(it -> it.getName() + " at " + it.getSourceLocation())
                        .toList();

        assertThat(forgotten).isEmpty();
    }

    @Test
    void every_text_of_a_filter_has_a_form_or_is_words() {
        var formless =
                definitions()
                        .filter(node -> node instanceof InputObjectTypeDefinition)
                        .map(node -> (InputObjectTypeDefinition) node)
                        .filter(type -> type.getName().endsWith("Filter"))
                        .flatMap(type -> type.getInputValueDefinitions().stream())
                        .filter(it -> Set.of("ID", "String").contains(innermost(it.getType())))
                        .filter(it -> form(it).isEmpty() && !WORDS.contains(it.getName()))
                        .map(it -> it.getName() + " at " + it.getSourceLocation())
                        .toList();

        assertThat(formless).isEmpty();
    }

    @Test
    void the_forms_of_the_schema_are_those_that_are_read() {
        var forms =
                definitions()
                        .filter(node -> node instanceof EnumTypeDefinition)
                        .map(node -> (EnumTypeDefinition) node)
                        .filter(type -> type.getName().equals("TypedForm"))
                        .flatMap(type -> type.getEnumValueDefinitions().stream())
                        .toList();

        assertThat(forms)
                .extracting(it -> it.getName())
                .containsExactly(
                        Arrays.stream(TypedForm.values()).map(Enum::name).toArray(String[]::new));
        assertThat(forms)
                .allSatisfy(
                        it ->
                                assertThat(it.getDescription().getContent())
                                        .contains(TypedForm.valueOf(it.getName()).code()));
    }

    private static String expected(InputValueDefinition input) {
        return switch (input.getName()) {
            case "structure", "siret", "tiers" -> "STRUCTURE";
            case "sha256" -> "SHA256";
            case "interfaceCode", "code", "codes" -> "CODE_INTERFACE";
            case "codeApplication" -> "CODE_APPLICATION";
            default -> "";
        };
    }

    private static String form(InputValueDefinition input) {
        return input.getDirectives("typed").stream()
                .map(it -> ((EnumValue) it.getArgument("as").getValue()).getName())
                .findFirst()
                .orElse("");
    }

    private static String innermost(Type<?> type) {
        return type instanceof TypeName name
                ? name.getName()
                : innermost((Type<?>) type.getChildren().getFirst());
    }

    private static Stream<InputValueDefinition> inputs(Stream<Node<?>> nodes) {
        return nodes.flatMap(
                node ->
                        node instanceof InputValueDefinition input
                                ? Stream.of(input)
                                : inputs(children(node).stream()));
    }

    @SuppressWarnings("unchecked")
    private static List<Node<?>> children(Node<?> node) {
        return (List<Node<?>>) (List<?>) node.getChildren();
    }

    private static Stream<Node<?>> definitions() {
        try (var files = Files.list(SCHEMA)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> Parser.parse(read(file)).getDefinitions().stream())
                    .map(node -> (Node<?>) node);
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
