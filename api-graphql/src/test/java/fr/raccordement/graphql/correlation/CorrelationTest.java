package fr.raccordement.graphql.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.basic;
import static trial.Client.body;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class CorrelationTest {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Autowired Client client;

    @Test
    void the_id_of_the_caller_is_found_in_answer_events_and_log_lines() throws Exception {
        var answer =
                client.post(
                        body("{ moi { correlationId mdc metaData } }", Map.of()),
                        "Authorization",
                        basic("aife"),
                        "X-Correlation-Id",
                        "my-Id_1.2");

        assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("my-Id_1.2");
        var moi = Client.json(answer).at("/data/moi");
        assertThat(moi.at("/correlationId").asString()).isEqualTo("my-Id_1.2");
        assertThat(moi.at("/mdc").asString()).isEqualTo("my-Id_1.2");
        assertThat(moi.at("/metaData/correlationId").asString()).isEqualTo("my-Id_1.2");
        assertThat(moi.at("/metaData/actor").asString()).isEqualTo("aife");
        assertThat(moi.at("/metaData/roles").asString()).isEqualTo("AIFE_INSTRUCTEUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "é", "x/y", ""})
    void an_id_unfit_for_a_log_line_is_replaced(String id) throws Exception {
        var answer = client.get("/actuator/health", "X-Correlation-Id", id);

        assertThat(answer.headers().firstValue("X-Correlation-Id"))
                .hasValueSatisfying(it -> assertThat(it).matches(UUID));
    }

    @Test
    void an_endless_id_is_replaced() throws Exception {
        var answer = client.get("/actuator/health", "X-Correlation-Id", "x".repeat(65));

        assertThat(answer.headers().firstValue("X-Correlation-Id"))
                .hasValueSatisfying(it -> assertThat(it).matches(UUID));
    }

    @Test
    void even_a_refused_caller_has_an_id() throws Exception {
        assertThat(client.post("{}").headers().firstValue("X-Correlation-Id")).isPresent();
    }

    /** Whatever is wrong, and wherever that is seen: before GraphQL, by the engine, by a field. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"query\":\"{\"}",
                "{\"query\":\"{ inconnu }\"}",
                "{\"query\":\"{ echo }\"}",
                "{\"query\":\"query A { moi { login } } query B { moi { login } }\"}",
                "{\"query\":\"mutation { describe(id: 1.5, input: {kind: X}) }\"}",
                "{\"query\":\"mutation ($d: SaisieInput!) { describe(id: \\\"a\\\", input:"
                        + " $d) }\",\"variables\":{\"d\":{\"kind\":1}}}",
                "{\"query\":\"{ refusal(cause: \\\"rule\\\") }\"}",
                "{\"query\":\"{ missing }\"}"
            })
    void every_error_of_an_answer_names_the_call(String body) throws Exception {
        var answer =
                client.post(body, "Authorization", basic("aife"), "X-Correlation-Id", "my-Id_1.2");

        assertThat(Client.json(answer).at("/errors"))
                .isNotEmpty()
                .allSatisfy(
                        it ->
                                assertThat(it.at("/extensions/correlationId").asString())
                                        .isEqualTo("my-Id_1.2"));
    }

    @Test
    void so_does_that_of_whoever_is_nobody() throws Exception {
        var answer = client.post("{\"query\":\"{ moi { login } }\"}", "X-Correlation-Id", "x-1");

        assertThat(Client.json(answer).at("/errors/0/extensions/correlationId").asString())
                .isEqualTo("x-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9 | en",
                "fr | fr",
                "de, en;q=0.5 | en",
                "de | fr",
                "* | fr",
                "fr;q=0.1, en;q=0.9 | en",
                "not a language;;; | fr"
            })
    void french_is_spoken_unless_english_is_preferred(String header, String language)
            throws Exception {
        assertThat(PreferredLanguage.of(header)).isEqualTo(Locale.forLanguageTag(language));
        var answer =
                client.query("aife", "{ moi { language } }", Map.of(), "Accept-Language", header);
        assertThat(answer.at("/data/moi/language").asString()).isEqualTo(language);
    }
}
