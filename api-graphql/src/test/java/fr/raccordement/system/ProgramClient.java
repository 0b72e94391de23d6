package fr.raccordement.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who talks GraphQL to the program under a login of the demonstration; nobody under an
 * empty one.
 */
record ProgramClient(HttpClient http, URI uri, String login) {

    static final JsonMapper JSON = new JsonMapper();

    /** What was asked for; anything refused fails the test. */
    JsonNode ask(String document, Map<String, ?> variables) {
        var answer = send(document, variables);
        assertThat(answer.path("errors")).as("%s as %s: %s", document, login, answer).isEmpty();
        return answer.path("data");
    }

    /** The only field asked for. */
    JsonNode askOne(String document, Map<String, ?> variables) {
        return ask(document, variables).values().iterator().next();
    }

    /** The code of the refusal, then those of its violations, unless it is but one of that code. */
    List<String> refused(String document, Map<String, ?> variables) {
        var answer = send(document, variables);
        var extensions = answer.at("/errors/0/extensions");
        assertThat(extensions.isMissingNode()).as("refusal of %s: %s", document, answer).isFalse();
        var codes = new ArrayList<>(List.of(extensions.path("code").asString()));
        extensions.path("violations").forEach(it -> codes.add(it.path("code").asString()));
        return codes.size() == 2 && codes.getFirst().equals(codes.getLast())
                ? codes.subList(0, 1)
                : codes;
    }

    /** The whole answer. */
    JsonNode send(String document, Map<String, ?> variables) {
        try {
            return attempt(document, variables, "test");
        } catch (IOException e) {
            throw new AssertionError(document, e);
        }
    }

    /** The whole answer, unless the program goes away first. */
    JsonNode attempt(String document, Map<String, ?> variables, String correlation)
            throws IOException {
        var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        var request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .header("X-Correlation-Id", correlation)
                        .POST(BodyPublishers.ofString(body));
        if (isSomebody()) {
            request.header("Authorization", authorization());
        }
        try {
            return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Where its subscriptions go. */
    URI socket() {
        return URI.create(uri.toString().replaceFirst("http", "ws"));
    }

    boolean isSomebody() {
        return !login.isEmpty();
    }

    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(UTF_8));
    }
}
