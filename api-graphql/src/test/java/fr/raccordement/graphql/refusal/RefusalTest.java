package fr.raccordement.graphql.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
@ExtendWith(OutputCaptureExtension.class)
class RefusalTest {

    @Autowired Client client;

    @ParameterizedTest
    @ValueSource(strings = {"rule", "command", "query", "deep"})
    void a_rule_of_the_domain_is_answered_however_deep_it_was_wrapped(String cause)
            throws Exception {
        var error = refusal(cause, "fr").at("/errors/0");

        assertThat(error.at("/message").asString()).isEqualTo("Deux règles.");
        assertThat(error.at("/path/0").asString()).isEqualTo("refusal");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("RULES_VIOLATED");
        assertThat(error.at("/extensions/classification").asString()).isEqualTo("BAD_REQUEST");
        assertThat(error.at("/extensions/violations").toString())
                .isEqualTo(
                        "[{\"code\":\"A_MISSING\",\"path\":\"contacts.0.email\",\"message\":\"Il"
                            + " manque A.\"},{\"code\":\"B_MISSING\",\"path\":\"\",\"message\":\"Il"
                            + " manque B.\"}]");
        assertThat(error.at("/extensions/delegationId").asString()).isEqualTo("d1");
    }

    @Test
    void a_rule_is_answered_in_english_to_those_who_ask() throws Exception {
        var error = refusal("rule", "en").at("/errors/0");

        assertThat(error.at("/message").asString()).isEqualTo("Two rules.");
        assertThat(error.at("/extensions/violations/0/message").asString()).isEqualTo("No A.");
    }

    @ParameterizedTest
    @CsvSource({
        "concurrency,CONFLICT,CONFLICT",
        "absent,NOT_FOUND,NOT_FOUND",
        "forbidden,FORBIDDEN,FORBIDDEN"
    })
    void what_the_stores_refuse_has_a_code(String cause, String code, String classification)
            throws Exception {
        var answer = refusal(cause, "fr");

        assertThat(Client.code(answer)).isEqualTo(code);
        assertThat(answer.at("/errors/0/extensions/classification").asString())
                .isEqualTo(classification);
        assertThat(answer.toString()).doesNotContain("secret");
    }

    @Test
    void an_internal_failure_shows_nothing_but_its_id_and_is_logged_once(CapturedOutput output)
            throws Exception {
        var answer =
                client.query(
                        "aife",
                        "query ($c: String!) { refusal(cause: $c) }",
                        Map.of("c", "a-value"),
                        "X-Correlation-Id",
                        "id-of-this-failure");

        assertThat(Client.code(answer)).isEqualTo("INTERNAL");
        assertThat(answer.at("/errors/0/extensions/correlationId").asString())
                .isEqualTo("id-of-this-failure");
        assertThat(answer.toString()).doesNotContain("secret", "Exception", "java");
        assertThat(output.getOut())
                .containsOnlyOnce("Failure answered to the caller as id-of-this-failure")
                .doesNotContain("a-value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | SYNTAX",
                "{ unknown } | INVALID_OPERATION",
                "{ echo } | INVALID_OPERATION",
                "{ echo(text: 1) } | BAD_REQUEST",
                "{ echo(text: null) } | BAD_REQUEST",
                "query A { moi { login } } query B { moi { login } } | INVALID_OPERATION",
                "{ missing } | INTERNAL"
            })
    void what_the_engine_refuses_has_a_code(String document, String code) throws Exception {
        assertThat(client.refusal(document)).isEqualTo(code);
    }

    @Test
    void a_wrong_argument_says_where_it_is() throws Exception {
        var document = "query ($t: String!) { echo(text: $t) }";
        for (var variables : new Object[] {Map.of("t", 1), Map.of()}) {
            @SuppressWarnings("unchecked")
            var answer = client.query("aife", document, (Map<String, Object>) variables);

            assertThat(Client.code(answer)).isEqualTo("BAD_REQUEST");
            assertThat(answer.at("/errors/0/extensions/violations/0/path").asString())
                    .isEqualTo("text");
        }
    }

    @Test
    void a_misspelt_field_gets_no_suggestion() throws Exception {
        assertThat(client.query("{ ech }").toString()).doesNotContain("echo");
    }

    @Test
    void at_most_twenty_errors_are_answered() throws Exception {
        var fields = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            fields.append(" unknown").append(i);
        }

        assertThat(client.query("{" + fields + " }").at("/errors")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"query\":1}",
                "{\"query\":{}}",
                "not json",
                "",
                "{\"variables\":[]}"
            })
    void a_body_that_is_no_request_is_refused_in_the_same_shape(String body) throws Exception {
        var answer = client.post(body, "Authorization", Client.basic("aife"));

        assertThat(Client.json(answer).at("/errors")).isNotEmpty();
        assertThat(Client.code(Client.json(answer))).isIn("BAD_REQUEST", "SYNTAX");
        assertThat(answer.body()).doesNotContain("Exception", "jackson");
    }

    private JsonNode refusal(String cause, String language) throws Exception {
        return client.query(
                "aife",
                "query ($c: String!) { refusal(cause: $c) }",
                Map.of("c", cause),
                "Accept-Language",
                language);
    }
}
