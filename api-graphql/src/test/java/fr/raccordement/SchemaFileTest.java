package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.graphql.node.PastTypes;
import fr.raccordement.graphql.schema.SchemaText;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The schema as one file, for integrators. {@code ./raccordement schema} writes it; SchemaTest has
 * the running program print the same.
 */
class SchemaFileTest {

    private static final Path PARTS = Path.of("src/main/resources/graphql");
    private static final Path FILE = Modules.PROJECT.resolve("docs/schema.graphql");

    /** Numbers of rules and gaps, which mean nothing to whoever has not read the guide with us. */
    private static final Pattern RULE = Pattern.compile("\\b[SG]-?\\d{1,2}\\b");

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("raccordement.schema.write")) {
            Files.writeString(FILE, SchemaText.of(schema()));
        }
    }

    @Test
    void the_file_is_the_schema() {
        assertThat(read())
                .as("written by ./raccordement schema")
                .isEqualTo(SchemaText.of(schema()));
    }

    @Test
    void the_text_does_not_depend_on_the_order_of_the_parts() {
        var parts = parts();

        assertThat(SchemaText.of(schema(parts.reversed()))).isEqualTo(SchemaText.of(schema(parts)));
    }

    @Test
    void every_scalar_of_ours_says_where_it_is_specified() {
        assertThat(
                        schema().getAllTypesAsList().stream()
                                .filter(GraphQLScalarType.class::isInstance)
                                .map(GraphQLScalarType.class::cast)
                                .filter(it -> !ScalarInfo.isGraphqlSpecifiedScalar(it)))
                .isNotEmpty()
                .allSatisfy(
                        it ->
                                assertThat(URI.create(String.valueOf(it.getSpecifiedByUrl())))
                                        .as(it.getName())
                                        .hasScheme("https"));
    }

    @Test
    void no_description_cites_a_rule_by_its_number() {
        assertThat(read().lines().filter(line -> RULE.matcher(line).find())).isEmpty();
    }

    @Test
    void the_filter_of_histories_names_every_kind_of_thing() {
        var kind =
                schema().<GraphQLInputObjectType>getTypeAs("HistoryFilter")
                        .getField("aggregateType")
                        .getDescription();

        assertThat(EventCatalogue.all())
                .isNotEmpty()
                .extracting(it -> EventCatalogue.aggregateType(it).orElseThrow())
                .allSatisfy(it -> assertThat(kind).containsPattern("[ \\n]" + it + "[,.]"));
    }

    @Test
    void what_is_deprecated_says_what_to_use_instead() {
        assertThat(read().lines().filter(line -> line.contains("@deprecated")))
                .allSatisfy(line -> assertThat(line).matches(".*reason *: *\"[^\"]{10,}\".*"));
    }

    static String read() {
        return text(FILE);
    }

    private static GraphQLSchema schema() {
        return schema(parts());
    }

    private static GraphQLSchema schema(List<Path> parts) {
        var parser = new SchemaParser();
        var all = new TypeDefinitionRegistry();
        parts.forEach(part -> all.merge(parser.parse(text(part))));
        new PastTypes().configure(all);
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(all);
    }

    private static List<Path> parts() {
        try (var files = Files.list(PARTS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
