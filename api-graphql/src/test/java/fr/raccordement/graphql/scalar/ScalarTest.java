package fr.raccordement.graphql.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class ScalarTest {

    @Autowired Client client;

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:30:00Z,2026-01-31T08:30:00.000Z",
        "2026-01-31T08:30:00+02:00,2026-01-31T06:30:00.000Z",
        "2026-01-31T08:30:00.123456Z,2026-01-31T08:30:00.123Z"
    })
    void an_instant_is_read_with_any_offset_and_written_in_utc(String read, String written)
            throws Exception {
        var literal = client.query("{ instant(value: \"%s\") }".formatted(read));

        assertThat(literal.at("/data/instant").asString()).isEqualTo(written);
        assertThat(variable("instant", "DateTime", read).at("/data/instant").asString())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31",
                "2026-01-31T08:30:00",
                "yesterday",
                "+1000000-01-01T00:00:00Z",
                ""
            })
    void what_is_no_instant_is_refused(String text) throws Exception {
        refuses("instant", "DateTime", text);
    }

    @Test
    void a_day_is_read_and_written() throws Exception {
        assertThat(variable("day", "Date", "2024-02-29").at("/data/day").asString())
                .isEqualTo("2024-02-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "31/01/2026", "2026-1-1", ""})
    void what_is_no_day_is_refused(String text) throws Exception {
        refuses("day", "Date", text);
    }

    @Test
    void line_breaks_in_a_file_are_ignored() throws Exception {
        var answer =
                client.query(
                        "aife",
                        "query ($v: Base64!) { file(contenu: $v) }",
                        Map.of("v", "YWJj\r\nZGVm\n"));

        assertThat(answer.at("/data/file").asInt()).isEqualTo(6);
    }

    @Test
    void two_files_of_one_mebibyte_go_through() throws Exception {
        var mebibyte = java.util.Base64.getEncoder().encodeToString(new byte[1024 * 1024]);
        var file = Map.of("nom", "a.p7b", "contenu", mebibyte);
        var answer =
                client.query(
                        "aife",
                        "mutation ($f: [FichierInput!]!) { deposit(fichiers: $f) }",
                        Map.of("f", java.util.List.of(file, file)));

        assertThat(answer.at("/data/deposit").asInt()).isEqualTo(2 * 1024 * 1024);
    }

    @Test
    void a_variable_that_is_a_file_goes_through_whatever_its_name() throws Exception {
        var content = java.util.Base64.getEncoder().encodeToString(new byte[512 * 1024]);
        var answer =
                client.query(
                        "aife", "query ($c: Base64!) { file(contenu: $c) }", Map.of("c", content));

        assertThat(answer.at("/data/file").asInt()).isEqualTo(512 * 1024);
    }

    @Test
    void a_file_too_large_has_a_code_of_its_own() throws Exception {
        var file = Map.of("nom", "a.p7b", "contenu", "A".repeat(1_500_001));
        var answer =
                client.query(
                        "aife",
                        "mutation ($f: [FichierInput!]!) { deposit(fichiers: $f) }",
                        Map.of("f", java.util.List.of(file)));

        assertThat(Client.code(answer)).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void json_passes_through() throws Exception {
        var literal = client.query("{ json(value: {a: [1, 2.5, true, null, \"x\"]}) }");
        assertThat(literal.at("/data/json").toString())
                .isEqualTo("{\"a\":[1,2.5,true,null,\"x\"]}");

        var variable =
                client.query(
                        "aife",
                        "query ($v: JSON) { json(value: $v) }",
                        Map.of("v", Map.of("a", 1)));
        assertThat(variable.at("/data/json/a").asInt()).isEqualTo(1);
    }

    private void refuses(String field, String type, String text) throws Exception {
        assertThat(Client.code(variable(field, type, text))).isEqualTo("BAD_REQUEST");
        assertThat(client.refusal("{ %s(value: \"%s\") }".formatted(field, text)))
                .isEqualTo("BAD_REQUEST");
        assertThat(client.refusal("{ %s(value: 1) }".formatted(field))).isEqualTo("BAD_REQUEST");
    }

    private JsonNode variable(String field, String type, String text) throws Exception {
        return client.query(
                "aife",
                "query ($v: %s!) { %s(value: $v) }".formatted(type, field),
                Map.of("v", text));
    }
}
