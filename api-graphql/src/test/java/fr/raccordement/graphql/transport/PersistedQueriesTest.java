package fr.raccordement.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.basic;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import trial.Client;
import trial.InfrastructureTest;
import trial.RawSocket;

@InfrastructureTest
@TestPropertySource(properties = "raccordement.limites.persisted-queries=10KB")
class PersistedQueriesTest {

    @Autowired Client client;
    @Autowired PersistedQueries queries;

    @Test
    void an_unknown_hash_is_answered_as_apollo_expects() throws Exception {
        for (var type : List.of("application/json", "application/graphql-response+json")) {
            var answer =
                    client.post(
                            body(null, sha256("{ never }"), Map.of()),
                            "Authorization",
                            basic("aife"),
                            "Accept",
                            type);

            assertThat(answer.statusCode()).isEqualTo(200);
            var error = Client.json(answer).at("/errors/0");
            assertThat(error.at("/message").asString()).isEqualTo("PersistedQueryNotFound");
            assertThat(error.at("/extensions/code").asString())
                    .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        }
    }

    @Test
    void a_document_that_ran_is_known_by_its_hash_to_everybody_and_every_transport()
            throws Exception {
        var document = "query($t: String!) { echo(text: $t) }";
        assertThat(ask(document, sha256(document), Map.of("t", "a")).at("/data/echo").asString())
                .isEqualTo("a");

        var hash = sha256(document).toUpperCase(Locale.ROOT);
        assertThat(ask(null, hash, Map.of("t", "b")).at("/data/echo").asString()).isEqualTo("b");

        var path =
                "/graphql?variables="
                        + URLEncoder.encode("{\"t\":\"c\"}", UTF_8)
                        + "&extensions="
                        + URLEncoder.encode(
                                Client.JSON.writeValueAsString(extension(sha256(document))), UTF_8);
        var byGet = Client.json(client.get(path, "Authorization", basic("lycee")));
        assertThat(byGet.at("/data/echo").asString()).isEqualTo("c");

        try (var socket = RawSocket.of(client, "tiers")) {
            var message =
                    Map.of(
                            "type",
                            "subscribe",
                            "id",
                            "1",
                            "payload",
                            Map.of(
                                    "variables", Map.of("t", "d"),
                                    "extensions", extension(sha256(document))));
            socket.send(Client.JSON.writeValueAsString(message));
            assertThat(socket.next().at("/payload/data/echo").asString()).isEqualTo("d");
        }
    }

    @Test
    void two_documents_asked_for_by_hash_are_two_subscriptions() throws Exception {
        var documents =
                List.of("subscription { count(to: 1) }", "subscription { two: count(to: 1) }");
        try (var socket = RawSocket.of(client, "tiers")) {
            for (var round : List.of(true, false)) {
                for (var document : documents) {
                    // One that has just been told of the end may still be known for an instant.
                    var id = round + document;
                    var payload = new HashMap<String, Object>();
                    payload.put("extensions", extension(sha256(document)));
                    if (round) {
                        payload.put("query", document);
                    }
                    socket.send(
                            Client.JSON.writeValueAsString(
                                    Map.of("type", "subscribe", "id", id, "payload", payload)));
                    var data = socket.next().at("/payload/data");
                    assertThat(data.has(document.contains("two") ? "two" : "count"))
                            .as("%s: %s", document, data)
                            .isTrue();
                    assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
                }
            }
        }
    }

    /** Files have a limit of their own, which variables by hash have too. */
    @Test
    void a_file_may_be_sent_along_with_a_hash() throws Exception {
        var document = "query($f: Base64!) { file(contenu: $f) }";
        ask(document, sha256(document), Map.of("f", "AA=="));
        var megabyte = Base64.getEncoder().encodeToString(new byte[1024 * 1024]);

        var answer = ask(null, sha256(document), Map.of("f", megabyte));

        assertThat(answer.at("/data/file").asInt()).isEqualTo(1024 * 1024);
    }

    @Test
    void a_wrong_hash_is_refused_and_keeps_nothing() throws Exception {
        var document = "{ large }";
        assertThat(Client.code(ask("{ moi { login } }", sha256(document), Map.of())))
                .isEqualTo("PERSISTED_QUERY_HASH");
        assertThat(Client.code(ask(null, sha256(document), Map.of())))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void what_did_not_run_is_not_kept() throws Exception {
        var document = "{ page(first: 999) { id } }";
        assertThat(Client.code(ask(document, sha256(document), Map.of()))).isEqualTo("PAGE_SIZE");
        assertThat(Client.code(ask(null, sha256(document), Map.of())))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":2,\"sha256Hash\":\"00\"}",
                "{\"sha256Hash\":\"00\"}",
                "{\"version\":1}",
                "{\"version\":1,\"sha256Hash\":5}",
                "{\"version\":\"1\",\"sha256Hash\":\"00\"}"
            })
    void another_version_is_not_supported(String extension) throws Exception {
        var body = "{\"extensions\":{\"persistedQuery\":" + extension + "}}";
        var answer = Client.json(client.post(body, "Authorization", basic("aife")));

        assertThat(answer.at("/errors/0/message").asString())
                .isEqualTo("PersistedQueryNotSupported");
        assertThat(Client.code(answer)).isEqualTo("PERSISTED_QUERY_NOT_SUPPORTED");
    }

    @Test
    void a_thousand_documents_stay_within_bounds() throws Exception {
        for (int i = 0; i < 300; i++) {
            var document = "{ moi { login } } # a document like no other: " + i;
            ask(document, sha256(document), Map.of());
        }

        assertThat(queries.weight()).isPositive().isLessThanOrEqualTo(10 * 1024);
    }

    private JsonNode ask(String document, String hash, Map<String, ?> variables) throws Exception {
        return Client.json(
                client.post(body(document, hash, variables), "Authorization", basic("aife")));
    }

    private static String body(String document, String hash, Map<String, ?> variables) {
        var body = new HashMap<String, Object>();
        body.put("extensions", extension(hash));
        body.put("variables", variables);
        if (document != null) {
            body.put("query", document);
        }
        return Client.JSON.writeValueAsString(body);
    }

    private static Map<String, Object> extension(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static String sha256(String document) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8)));
    }
}
