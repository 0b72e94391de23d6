package fr.raccordement.graphql.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.basic;
import static trial.Client.body;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
class BodyFilterTest {

    private static final String MOI = body("{ moi { login } }", Map.of());
    private static final int MOST = 3 * 1024 * 1024;

    @Autowired Client client;

    @Test
    void a_read_by_get_is_refused() throws Exception {
        var answer =
                client.get("/graphql?query=%7Bmoi%7Blogin%7D%7D", "Authorization", basic("aife"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(Client.code(Client.json(answer))).isEqualTo("METHOD_NOT_ALLOWED");
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

    @Test
    void a_stream_of_events_is_refused() throws Exception {
        var answer =
                client.post(MOI, "Authorization", basic("aife"), "Accept", "text/event-stream");

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
