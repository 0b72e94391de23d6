package fr.raccordement.graphql.nullness;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.SchemaTransformer;
import graphql.schema.SchemaTraverser;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultsTest {

    private static final String SDL =
            """
            enum Sens { MONTANT DESCENDANT }
            input Feuille { mode: Sens = MONTANT, texte: String, plat: Boolean! = true }
            input Branche { feuille: Feuille, feuilles: [Feuille], taille: Int = 3 }
            type Query {
              seen(n: Int = 20, sens: Sens = DESCENDANT, s: String, b: Branche, bs: [Branche!], d: Branche = {taille: 7}): String
            }
            """;

    private static final GraphQLSchema PLAIN =
            new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse(SDL),
                            RuntimeWiring.newRuntimeWiring()
                                    .type("Query", it -> it.dataFetcher("seen", DefaultsTest::seen))
                                    .build());
    private static final GraphQLSchema SCHEMA = prepared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n: null | n=20",
                "n: null, sens: null | n=20",
                "sens: null | sens=DESCENDANT",
                "s: null | s=null",
                "b: null | b=null",
                "b: {taille: null} | b={taille=3}",
                "b: {feuille: null} | b={feuille=null, taille=3}",
                "b: {feuille: {mode: null}} | b={feuille={mode=MONTANT, plat=true}, taille=3}",
                "b: {feuille: {texte: null}} | texte=null",
                "b: {feuilles: [null, {mode: null}]} | feuilles=[null, {mode=MONTANT, plat=true}]",
                "bs: [{taille: null}] | bs=[{taille=3}]",
                "d: null | d={taille=7}",
                "d: {} | d={taille=3}"
            })
    void null_is_the_default_wherever_there_is_one(String arguments, String expected) {
        assertThat(asked("{ seen(" + arguments + ") }", Map.of())).contains(expected);
    }

    @Test
    void null_in_a_variable_is_null_in_the_argument() {
        var variables = new HashMap<String, Object>();
        variables.put("n", null);
        variables.put("b", new HashMap<>(Map.of("feuilles", List.of(nulls("mode")))));

        assertThat(asked("query ($n: Int, $b: Branche) { seen(n: $n, b: $b) }", variables))
                .contains("n=20", "feuilles=[{mode=MONTANT, plat=true}]");
    }

    @Test
    void what_is_not_null_stays() {
        assertThat(asked("{ seen(n: 0, sens: MONTANT, b: {taille: 0}) }", Map.of()))
                .contains("n=0", "sens=MONTANT", "b={taille=0}");
    }

    @Test
    void clients_see_the_schema_as_it_is_written() {
        assertThat(new SchemaPrinter().print(SCHEMA)).isEqualTo(new SchemaPrinter().print(PLAIN));
    }

    private static Map<String, Object> nulls(String name) {
        var nulls = new HashMap<String, Object>();
        nulls.put(name, null);
        return nulls;
    }

    private static String asked(String document, Map<String, Object> variables) {
        var answer =
                GraphQL.newGraphQL(SCHEMA)
                        .build()
                        .execute(ExecutionInput.newExecutionInput(document).variables(variables));
        assertThat(answer.getErrors()).isEmpty();
        return answer.<Map<String, String>>getData().get("seen");
    }

    private static String seen(DataFetchingEnvironment environment) {
        return environment.getArguments().toString();
    }

    private static GraphQLSchema prepared() {
        var schema = SchemaTransformer.transformSchema(PLAIN, new NeverNull());
        var code = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        new SchemaTraverser()
                .depthFirstFullSchema(
                        List.of(new DefaultsForNull()),
                        schema,
                        Map.of(GraphQLCodeRegistry.Builder.class, code));
        return schema.transformWithoutTypes(it -> it.codeRegistry(code));
    }
}
