package fr.raccordement.graphql.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.RuleViolatedException;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TypedArgumentsTest {

    private static final GraphQLSchema SCHEMA =
            new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser()
                                    .parse(
                                            """
                                            directive @typed(as: TypedForm!, checked: Boolean! = true)
                                              on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
                                            enum TypedForm { STRUCTURE CODE_INTERFACE SHA256 }
                                            type Query {
                                              plain(a: String, filter: Plain): Int
                                              one(structure: ID! @typed(as: STRUCTURE), other: String): Int
                                              deep(filter: Filter, input: Filter): Int
                                            }
                                            input Plain { a: String }
                                            input Filter {
                                              structure: ID @typed(as: STRUCTURE)
                                              codes: [ID!] @typed(as: CODE_INTERFACE)
                                              given: ID @typed(as: CODE_INTERFACE, checked: false)
                                              parts: [Part!]
                                            }
                                            input Part { sha256: ID @typed(as: SHA256) a: String }
                                            """),
                            RuntimeWiring.MOCKED_WIRING);

    /** A structure that has another SIRET than its first, and one that has none. */
    private static final Map<String, String> KEYS =
            Map.of("13002526500013", "73282932000074", "0123456.001", "0123456001");

    @Test
    void a_structure_is_its_key_from_here_on_by_whatever_it_is_known() {
        assertThat(of("one").meant(Map.of("structure", "13002526500013")))
                .isEqualTo(Map.of("structure", "73282932000074"));
        assertThat(of("deep").meant(Map.of("filter", Map.of("structure", "0123456.001"))))
                .isEqualTo(Map.of("filter", Map.of("structure", "0123456001")));
        assertThatThrownBy(() -> of("one").meant(Map.of("structure", "0123456.002")))
                .satisfies(
                        refused ->
                                assertThat(violations(refused))
                                        .containsExactly("SIRET_FORMAT structure"));
    }

    @Test
    void a_field_without_typed_arguments_is_left_alone() {
        assertThat(of("plain").isEmpty()).isTrue();
        assertThat(of("one").isEmpty()).isFalse();
    }

    @Test
    void what_is_typed_is_taken_as_it_is_meant_and_nothing_else_is_touched() {
        assertThat(
                        of("one")
                                .meant(
                                        Map.of(
                                                "structure", "732 829 320 00074",
                                                "other", "732 829 320 00074")))
                .isEqualTo(Map.of("structure", "73282932000074", "other", "732 829 320 00074"));
    }

    @Test
    void so_is_what_stands_in_lists_and_inputs_within_inputs() {
        var print = "ab".repeat(32);
        var filter =
                Map.<String, Object>of(
                        "codes", List.of("fso 1113a", "FSO1117A"),
                        "given", "no code",
                        "parts", List.of(Map.of("sha256", print.toUpperCase(), "a", " a ")));

        assertThat(of("deep").meant(Map.of("filter", filter)))
                .isEqualTo(
                        Map.of(
                                "filter",
                                Map.of(
                                        "codes", List.of("FSO1113A", "FSO1117A"),
                                        "given", "NOCODE",
                                        "parts", List.of(Map.of("sha256", print, "a", " a ")))));
    }

    @Test
    void what_is_absent_stays_absent_and_null_stays_null() {
        var filter = new HashMap<String, @Nullable Object>();
        filter.put("structure", null);
        filter.put("codes", null);
        var given = new HashMap<String, @Nullable Object>();
        given.put("filter", filter);
        given.put("input", null);

        assertThat(of("deep").meant(given)).isEqualTo(given);
        assertThat(of("deep").meant(Map.of())).isEmpty();
    }

    @Test
    void everything_without_its_form_is_refused_at_once_each_with_its_path() {
        var wrong =
                Map.<String, Object>of(
                        "structure",
                        "12",
                        "codes",
                        List.of("FSO1113A", "x"),
                        "given",
                        "no code",
                        "parts",
                        List.of(Map.of("a", "b"), Map.of("sha256", "abc")));
        var given = Map.<String, Object>of("filter", wrong, "input", wrong);

        assertThatThrownBy(() -> of("deep").meant(given))
                .satisfies(
                        refused ->
                                assertThat(violations(refused))
                                        .containsExactlyInAnyOrder(
                                                "SIRET_FORMAT filter.structure",
                                                "INTERFACE_CODE_FORMAT filter.codes.1",
                                                "EMPREINTE_FORMAT filter.parts.1.sha256",
                                                "SIRET_FORMAT structure",
                                                "INTERFACE_CODE_FORMAT codes.1",
                                                "EMPREINTE_FORMAT parts.1.sha256"));
    }

    private static List<String> violations(Throwable refused) {
        var found = new ArrayList<String>();
        ((RuleViolatedException) refused)
                .refusal()
                .violations()
                .forEach(it -> found.add(it.code() + " " + it.path()));
        return found;
    }

    private static TypedArguments of(String field) {
        return TypedArguments.of(
                SCHEMA.getQueryType().getFieldDefinition(field),
                typed -> Optional.ofNullable(KEYS.get(typed)));
    }
}
