package fr.raccordement.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.basic;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
class GetOperationTest {

    @Autowired Client client;

    @Test
    void a_query_is_answered() throws Exception {
        var answer = get("query", "{ moi { login } }");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Client.json(answer).at("/data/moi/login").asString()).isEqualTo("aife");
        assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("no-st");
        assertThat(answer.headers().firstValue("RateLimit")).isPresent();
    }

    @Test
    void it_has_variables_and_a_name() throws Exception {
        var answer =
                get(
                        "query",
                        "query A { moi { login } } query B($t: String!) { echo(text: $t) }",
                        "operationName",
                        "B",
                        "variables",
                        "{\"t\": \"é&=+ %\"}");

        assertThat(Client.json(answer).at("/data/echo").asString()).isEqualTo("é&=+ %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", " ", "{}"})
    void variables_may_be_left_out_in_many_ways(String variables) throws Exception {
        var answer = get("query", "{ moi { login } }", "variables", variables);

        assertThat(Client.json(answer).at("/data/moi/login").asString()).isEqualTo("aife");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"x\"", "{", "{\"t\":}", "nonsense"})
    void what_is_no_object_is_refused(String variables) throws Exception {
        var answer = get("query", "{ moi { login } }", "variables", variables);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.code(Client.json(answer))).isEqualTo("BAD_REQUEST");
    }

    @Test
    void nothing_and_twice_the_same_are_refused() throws Exception {
        for (var answer :
                new HttpResponse<?>[] {
                    get(), get("query", "{moi{login}}", "query", "{large}"), get("extensions", "{}")
                }) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body().toString()).contains("BAD_REQUEST");
        }
    }

    @Test
    void a_mutation_is_refused_in_both_media_types() throws Exception {
        for (var type :
                new String[] {
                    "application/json", "application/graphql-response+json", "text/event-stream"
                }) {
            var answer =
                    client.get(
                            path("query", "mutation { deposit(fichiers: []) }"),
                            "Authorization",
                            basic("aife"),
                            "Accept",
                            type);

            assertThat(answer.body()).contains("METHOD_NOT_ALLOWED").doesNotContain("deposit\":");
            if (!type.equals("text/event-stream")) {
                assertThat(answer.statusCode()).isEqualTo(405);
                assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
            }
        }
    }

    @Test
    void a_mutation_among_queries_is_refused_only_if_it_is_the_one() throws Exception {
        var both = "query A { moi { login } } mutation B { deposit(fichiers: []) }";

        assertThat(get("query", both, "operationName", "A").statusCode()).isEqualTo(200);
        assertThat(get("query", both, "operationName", "B").statusCode()).isEqualTo(405);
    }

    @Test
    void nobody_is_answered_nothing() throws Exception {
        assertThat(client.get(path("query", "{ moi { login } }")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_refusal_is_in_the_language_of_the_caller() throws Exception {
        var answer =
                client.get(
                        path("query", "mutation { deposit(fichiers: []) }"),
                        "Authorization",
                        basic("aife"),
                        "Accept-Language",
                        "en");

        assertThat(Client.json(answer).at("/errors/0/message").asString()).startsWith("Use POST");
    }

    @Test
    void the_document_is_measured_as_that_of_a_post() throws Exception {
        assertThat(Client.code(Client.json(get("query", "{ page(first: 201) { id } }"))))
                .isEqualTo("PAGE_SIZE");
    }

    private HttpResponse<String> get(String... parameters) throws Exception {
        return client.get(path(parameters), "Authorization", basic("aife"));
    }

    private static String path(String... parameters) {
        var path = new StringBuilder("/graphql?_=1");
        for (int i = 0; i < parameters.length; i += 2) {
            path.append('&').append(parameters[i]).append('=');
            path.append(URLEncoder.encode(parameters[i + 1], UTF_8));
        }
        return path.toString();
    }
}
