package fr.raccordement.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trial.Client.basic;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import trial.Client;
import trial.InfrastructureController;
import trial.InfrastructureTest;

@InfrastructureTest
@TestPropertySource(
        properties = {
            "spring.graphql.http.sse.keep-alive=200ms",
            "raccordement.limites.streams-per-login=3"
        })
class StreamTest {

    private static final String STREAM = "text/event-stream";

    @Autowired Client client;

    @Test
    void a_subscription_is_a_stream_of_its_results() throws Exception {
        var answer = post("subscription { count(to: 3) }", STREAM);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().contains(STREAM);
        assertThat(events(answer.body()))
                .containsExactly(
                        "next {\"data\":{\"count\":1}}",
                        "next {\"data\":{\"count\":2}}",
                        "next {\"data\":{\"count\":3}}",
                        "complete ");
    }

    @Test
    void a_browser_asks_by_get() throws Exception {
        var answer =
                client.get(
                        "/graphql?query=subscription%7Bcount(to:1)%7D",
                        "Authorization", basic("aife"), "Accept", STREAM);

        assertThat(events(answer.body()))
                .containsExactly("next {\"data\":{\"count\":1}}", "complete ");
    }

    @Test
    void a_query_is_a_stream_of_one_result() throws Exception {
        assertThat(events(post("{ moi { login } }", STREAM).body()))
                .containsExactly("next {\"data\":{\"moi\":{\"login\":\"aife\"}}}", "complete ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subscription { unknown }        | INVALID_OPERATION
                    subscription {                  | SYNTAX
                    { page(first: 999) { id } }     | PAGE_SIZE
                    subscription { failing }        | RULES_VIOLATED
                    """)
    void what_is_refused_says_why_and_ends(String document, String code) throws Exception {
        var events = events(post(document, STREAM).body());

        assertThat(events).hasSize(2);
        assertThat(events.getFirst()).startsWith("next ").contains("\"errors\"").contains(code);
        assertThat(events.getLast()).startsWith("complete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/graphql-response+json",
                "*/*",
                "application/json, text/event-stream",
                "multipart/mixed;subscriptionSpec=1.0, application/json"
            })
    void a_subscription_answered_in_json_is_refused(String accepted) throws Exception {
        var answer = post("subscription { count(to: 3) }", accepted);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(Client.code(Client.json(answer))).isEqualTo("SUBSCRIPTION_TRANSPORT");
        assertThat(answer.body()).doesNotContain("upstream");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/event-stream, application/json           | true
                    text/event-stream, */*;q=0.1                  | true
                    application/json;q=0.5, text/event-stream     | true
                    application/json, text/event-stream           | false
                    text/event-stream;q=0.5, application/json     | false
                    text/*                                        | false
                    """)
    void of_what_is_accepted_the_best_is_chosen(String accepted, boolean stream) throws Exception {
        var answer = post("{ moi { login } }", accepted);

        assertThat(answer.body().startsWith("event:next")).isEqualTo(stream);
    }

    @Test
    void nobody_is_streamed_nothing() throws Exception {
        assertThat(
                        client.get("/graphql?query=subscription%7Bcount(to:1)%7D", "Accept", STREAM)
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void as_many_as_are_allowed_run_and_whoever_leaves_makes_room() throws Exception {
        var open = new ArrayList<InputStream>();
        for (int i = 0; i < 3; i++) {
            open.add(endless());
        }
        await().until(() -> InfrastructureController.LIVE.get() == 3);

        var fourth = post("subscription { endless }", STREAM, "college").body();
        assertThat(fourth).contains("TOO_MANY_SUBSCRIPTIONS");

        for (var each : open) {
            each.close();
        }
        await().until(() -> InfrastructureController.LIVE.get() == 0);
        assertThat(events(post("subscription { count(to: 1) }", STREAM, "college").body()))
                .hasSize(2);
    }

    private InputStream endless() throws Exception {
        var request =
                HttpRequest.newBuilder(client.uri("/graphql"))
                        .header("Authorization", basic("college"))
                        .header("Content-Type", "application/json")
                        .header("Accept", STREAM)
                        .POST(
                                BodyPublishers.ofString(
                                        Client.body("subscription { endless }", Map.of())))
                        .build();
        var body = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body();
        assertThat(body.read()).isEqualTo('e');
        return body;
    }

    private HttpResponse<String> post(String document, String accepted) throws Exception {
        return post(document, accepted, "aife");
    }

    private HttpResponse<String> post(String document, String accepted, String login)
            throws Exception {
        return client.post(
                Client.body(document, Map.of()), "Authorization", basic(login), "Accept", accepted);
    }

    /** Each event as its name and its data, heartbeats left out. */
    private static List<String> events(String body) {
        return body.lines()
                .filter(line -> !line.isEmpty() && !line.startsWith(":"))
                .reduce(
                        new ArrayList<String>(),
                        (read, line) -> {
                            if (line.startsWith("event:")) {
                                read.add(line.substring("event:".length()) + " ");
                            } else {
                                read.add(read.removeLast() + line.substring("data:".length()));
                            }
                            return read;
                        },
                        (_, later) -> later);
    }
}
