package fr.raccordement.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class OperationLimitsTest {

    @Autowired Client client;

    @Test
    void an_alias_flood_is_refused() throws Exception {
        assertThat(accepts(nested(times(50, i -> "a" + i + ": id")))).isTrue();
        refuses(nested(times(51, i -> "a" + i + ": id")), "TOO_MANY_ALIASES");
        refuses("{" + times(1000, i -> "a" + i + ": node { id }") + "}", "DOCUMENT_TOO_LARGE");
    }

    @Test
    void a_directive_flood_is_refused_before_it_is_validated() throws Exception {
        refuses(nested("id " + times(21, _ -> "@unknown")), "TOO_MANY_DIRECTIVES");
        refuses(nested("id " + times(2000, _ -> "@unknown")), "TOO_MANY_DIRECTIVES");
    }

    @Test
    void repeated_fields_are_refused() throws Exception {
        assertThat(accepts(nested(times(900, _ -> "id")))).isTrue();
        refuses(nested(times(1001, _ -> "id")), "TOO_MANY_FIELDS");
        refuses(nested(times(14_000, _ -> "id")), "DOCUMENT_TOO_LARGE");
    }

    @Test
    void many_fields_at_the_root_are_refused_in_fragments_too() throws Exception {
        refuses("{" + times(21, i -> "a" + i + ": node { id }") + "}", "TOO_MANY_ROOT_FIELDS");
        var half = times(11, _ -> "node { id }");
        refuses(
                "{ ...F ...G } fragment F on Query {%s} fragment G on Query {%s}"
                        .formatted(half, half),
                "TOO_MANY_ROOT_FIELDS");
    }

    @Test
    void depth_is_bounded() throws Exception {
        assertThat(accepts(deep(12))).isTrue();
        refuses(deep(13), "TOO_DEEP");
        refuses(deep(190), "TOO_DEEP");
    }

    @Test
    void lists_multiply_what_they_cost() throws Exception {
        assertThat(accepts("{ page(first: 40) { page(first: 40) { id } } }")).isTrue();
        refuses("{ page(first: 200) { page(first: 200) { id } } }", "TOO_COMPLEX");
        var variable =
                client.query(
                        "aife",
                        "query ($n: Int) { page(first: $n) { page(last: $n) { id } } }",
                        Map.of("n", 200));
        assertThat(Client.code(variable)).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void a_default_length_counts_as_well() throws Exception {
        refuses("{ page { page(first: 100) { page(first: 3) { id } } } }", "TOO_COMPLEX");
    }

    @Test
    void null_is_as_long_as_the_default() throws Exception {
        refuses(
                "{ page(first: null) { page(first: 100) { page(first: 3) { id } } } }",
                "TOO_COMPLEX");
        assertThat(client.refusal("query ($n: Int) { page(first: $n, last: 2) { id } }")).isEmpty();
    }

    @Test
    void fragments_that_double_at_each_step_cost_no_time() throws Exception {
        var fragments =
                times(60, i -> "fragment F%d on Node { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        var document = "{ node { ...F0 } } %s fragment F60 on Node { id }".formatted(fragments);

        assertThat(client.query(document).has("errors") || client.query(document).has("data"))
                .isTrue();
    }

    @Test
    void fragments_that_go_round_are_refused() throws Exception {
        refuses(
                "{ node { ...A } } fragment A on Node { node { ...B } } fragment B on Node {"
                        + " node { ...A } }",
                "INVALID_OPERATION");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "201", "1000000", "99999999999999999999"})
    void a_page_has_a_length_between_1_and_200(String size) throws Exception {
        var answer = client.query("{ page(first: %s) { id } }".formatted(size));

        assertThat(Client.code(answer)).isIn("PAGE_SIZE", "BAD_REQUEST");
        assertThat(answer.at("/data").isMissingNode() || answer.at("/data").isNull()).isTrue();
    }

    @Test
    void the_refusal_of_a_page_says_which() throws Exception {
        var answer = client.query("{ node { page(last: 201) { id } } }");

        assertThat(Client.code(answer)).isEqualTo("PAGE_SIZE");
        assertThat(answer.at("/errors/0/extensions/violations/0/path").asString())
                .isEqualTo("page.last");
        assertThat(answer.at("/errors/0/message").asString()).contains("200");
    }

    @Test
    void the_longest_page_is_served() throws Exception {
        assertThat(accepts("{ page(first: 200) { id } }")).isTrue();
    }

    @Test
    void a_long_document_is_refused() throws Exception {
        refuses("{ moi { login } } #" + "x".repeat(64 * 1024), "DOCUMENT_TOO_LARGE");
    }

    @Test
    void long_variables_are_refused_unless_they_are_files() throws Exception {
        var answer =
                client.query(
                        "aife",
                        "query ($t: String!) { echo(text: $t) }",
                        Map.of("t", "x".repeat(257 * 1024)));

        assertThat(Client.code(answer)).isEqualTo("VARIABLES_TOO_LARGE");
    }

    @Test
    void the_schema_may_be_explored_in_the_demonstration() throws Exception {
        var type = "name ofType { name ofType { name ofType { name ofType { name } } } }";
        var document =
                "{ __schema { types { name fields { name args { name type { %s } } type { %s } } }"
                        + " } }";

        assertThat(accepts(document.formatted(type, type))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __schema { queryType { fields { name } } subscriptionType { fields { name } } }"
                        + " }",
                "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }",
                "{ a: __type(name: \"Node\") { fields { name } } b: __type(name: \"Moi\") { fields"
                        + " { type { name fields { name } } } } }",
                "{ __schema { types { name fields { name } inputFields { name } } types { kind } }"
                        + " }"
            })
    void the_schema_may_be_asked_for_in_pieces(String document) throws Exception {
        assertThat(accepts(document)).isTrue();
    }

    @Test
    void the_query_of_the_tools_is_answered_and_its_double_refused() throws Exception {
        assertThat(accepts(IntrospectionQuery.INTROSPECTION_QUERY)).isTrue();
        var twice =
                IntrospectionQuery.INTROSPECTION_QUERY.replace(
                        "__schema {", "b: __schema { types { ...FullType } } __schema {");
        refuses(twice, "TOO_COMPLEX");
    }

    @Test
    void a_refusal_by_measure_says_the_measure_and_the_limit() throws Exception {
        var complex = client.query("{ page(first: 200) { page(first: 200) { id } } }");
        assertThat(complex.at("/errors/0/extensions/limit").asInt()).isEqualTo(5_000);
        assertThat(complex.at("/errors/0/extensions/cost").asInt()).isEqualTo(44_200);
        assertThat(complex.at("/errors/0/message").asString()).contains("44200", "5000");

        var roots = client.query("{" + times(21, i -> "a" + i + ": node { id }") + "}");
        assertThat(roots.at("/errors/0/extensions/limit").asInt()).isEqualTo(20);
        assertThat(roots.at("/errors/0/extensions/cost").asInt()).isEqualTo(21);
        assertThat(roots.at("/errors/0/message").asString()).contains("(21, au plus 20)");

        var english =
                client.query("aife", deep(13), Map.of(), "Accept-Language", "en")
                        .at("/errors/0/message");
        assertThat(english.asString()).contains("(13, at most 12)");
    }

    @Test
    void circular_introspection_is_refused() throws Exception {
        var answer =
                client.query(
                        "{ __schema { types { fields { type { fields { type { fields { type {"
                                + " fields { name } } } } } } } } } }");

        assertThat(Client.code(answer)).isEqualTo("TOO_COMPLEX");
    }

    private void refuses(String document, String code) throws Exception {
        assertThat(client.refusal(document)).isEqualTo(code);
    }

    private boolean accepts(String document) throws Exception {
        return client.query(document).path("errors").isMissingNode();
    }

    private static String nested(String selection) {
        return "{ node { " + selection + " } }";
    }

    private static String deep(int levels) {
        return "{ node ".repeat(levels - 1) + "{ id " + "}".repeat(levels);
    }

    private static String times(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(" "));
    }
}
