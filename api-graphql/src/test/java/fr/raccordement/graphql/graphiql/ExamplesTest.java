package fr.raccordement.graphql.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2031, 3, 5);
    private static final String FILE = read("src/main/resources/graphiql/exemples.graphql");
    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(
                    new SchemaParser().parse(read("../docs/schema.graphql")));

    /** As page.js takes the file apart. */
    static final Pattern BETWEEN = Pattern.compile("(?m)^###\\s*$");

    static final Pattern VARIABLES = Pattern.compile("(?m)^### variables\\s*$");

    @Test
    void days_count_from_today() {
        assertThat(new Examples("{{jour+0}} {{jour-5}} {{jour+365}} {{jour}} {jour+1}").on(TODAY))
                .isEqualTo("2031-03-05 2031-02-28 2032-03-04 {{jour}} {jour+1}");
    }

    @Test
    void no_day_of_an_example_is_written_down() {
        assertThat(FILE).doesNotContainPattern("\\b20\\d\\d-\\d\\d");
        assertThat(new Examples(FILE).on(TODAY)).contains("\"2031-03-05\"").doesNotContain("{{");
    }

    @ParameterizedTest
    @MethodSource
    void each_is_an_operation_of_the_schema(String document) {
        assertThat(new Validator().validateDocument(SCHEMA, Parser.parse(document), Locale.ENGLISH))
                .isEmpty();
    }

    static Stream<String> each_is_an_operation_of_the_schema() {
        return BETWEEN.splitAsStream(new Examples(FILE).on(TODAY))
                .map(it -> VARIABLES.split(it, 2)[0].strip());
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
