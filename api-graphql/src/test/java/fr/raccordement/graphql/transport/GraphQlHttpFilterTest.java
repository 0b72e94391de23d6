package fr.raccordement.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.basic;
import static trial.Client.body;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import trial.Client;
import trial.InfrastructureTest;

@InfrastructureTest
@TestPropertySource(properties = "raccordement.limites.body-deadline=1s")
class GraphQlHttpFilterTest {

    private static final String MOI = body("{ moi { login } }", Map.of());
    private static final int MOST = 3 * 1024 * 1024;

    @Autowired Client client;

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "HEAD", "TRACE2"})
    void other_methods_are_refused(String method) throws Exception {
        var request =
                HttpRequest.newBuilder(client.uri("/graphql?query=%7Bmoi%7Blogin%7D%7D"))
                        .method(method, BodyPublishers.noBody())
                        .header("Authorization", basic("aife"));

        var answer = client.send(request);

        assertThat(answer.statusCode()).isIn(400, 405);
        assertThat(answer.body()).doesNotContain("login");
        if (answer.statusCode() == 405) {
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST");
        }
    }

    /** What opens a WebSocket by GET opens nothing else. */
    @Test
    void no_header_and_no_spelling_leads_around() throws Exception {
        var large = MOI + " ".repeat(MOST);
        var uri = client.uri("/graphql");
        for (var path : List.of("/graphql", "/%67raphql", "/graph%71l")) {
            for (var header : List.of("X-None", "Upgrade")) {
                try (var socket = new Socket(uri.getHost(), uri.getPort())) {
                    var head =
                            """
                            POST %s HTTP/1.1\r
                            Host: localhost\r
                            Authorization: %s\r
                            Content-Type: application/json\r
                            %s: websocket\r
                            Connection: close\r
                            Content-Length: %d\r
                            \r
                            """;
                    var out = socket.getOutputStream();
                    out.write(
                            head.formatted(path, basic("aife"), header, large.length())
                                    .getBytes(UTF_8));
                    out.flush();

                    assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                            .as("%s %s", path, header)
                            .isIn("HTTP/1.1 413", "HTTP/1.1 400");
                }
            }
        }
    }

    @Test
    void every_answer_says_how_many_requests_are_left() throws Exception {
        var first = client.post(MOI, "Authorization", basic("tiers"));
        var second = client.post(MOI, "Authorization", basic("tiers"));

        assertThat(first.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"requests\";q=500;w=1;scope=\"node\", \"sockets\";q=5;scope=\"node\"");
        assertThat(first.headers().firstValue("RateLimit"))
                .get()
                .asString()
                .matches("\"requests\";r=\\d+;t=1");
        assertThat(second.headers().firstValue("RateLimit")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=UTF-16",
                "nonsense"
            })
    void anything_but_json_is_refused(String type) throws Exception {
        var answer = client.post(MOI, "Authorization", basic("aife"), "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(Client.code(Client.json(answer))).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "nonsense", "application/json;q=0"})
    void what_cannot_be_answered_is_refused(String accepted) throws Exception {
        var answer = client.post(MOI, "Authorization", basic("aife"), "Accept", accepted);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(Client.code(Client.json(answer))).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void the_media_type_of_graphql_is_answered() throws Exception {
        var type = "application/graphql-response+json";
        var answer = client.post(MOI, "Authorization", basic("aife"), "Accept", type);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    }

    @Test
    void several_operations_in_one_request_are_refused() throws Exception {
        var answer = client.post("[" + MOI + "," + MOI + "]", "Authorization", basic("aife"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.code(Client.json(answer))).isEqualTo("BATCH_REFUSED");
    }

    @Test
    void too_large_a_body_is_refused_announced_or_not() throws Exception {
        var bytes = (MOI + " ".repeat(MOST)).getBytes(UTF_8);
        refusesAsTooLarge(BodyPublishers.ofByteArray(bytes));
        refusesAsTooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private void refusesAsTooLarge(HttpRequest.BodyPublisher body) throws Exception {
        var answer = client.post(body, "Authorization", basic("aife"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Client.code(Client.json(answer))).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void a_body_that_drips_is_refused() throws Exception {
        var uri = client.uri("/graphql");
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            var out = socket.getOutputStream();
            var head =
                    """
                    POST /graphql HTTP/1.1\r
                    Host: localhost\r
                    Authorization: %s\r
                    Content-Type: application/json\r
                    Content-Length: 3000000\r
                    \r
                    """;
            out.write(head.formatted(basic("aife")).getBytes(UTF_8));
            var in = socket.getInputStream();
            var started = System.nanoTime();
            while (in.available() == 0 && System.nanoTime() - started < 5_000_000_000L) {
                out.write('{');
                out.flush();
            }
            assertThat(new String(in.readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 408");
        }
    }
}
