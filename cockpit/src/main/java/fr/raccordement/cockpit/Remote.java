package fr.raccordement.cockpit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running program, asked over HTTP. */
final class Remote implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String url;
    private final String authorization;

    Remote(RemoteOptions options) {
        var text = options.url.toString();
        url = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        authorization = options.authorization();
    }

    /** What is at an address of the program; nothing where it has no such thing. */
    JsonNode get(String path) throws UnansweredException {
        return body(send(request(path).GET()));
    }

    /**
     * The data of an answer.
     *
     * @throws UnansweredException with the sentence of a refusal, too
     */
    JsonNode ask(String document, Map<String, ?> variables) throws UnansweredException {
        var text = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        var answer =
                body(
                        send(
                                request("/graphql")
                                        .header("Content-Type", "application/json")
                                        .header("Accept-Language", "en")
                                        .POST(BodyPublishers.ofString(text))));
        var error = answer.path("errors").path(0);
        if (!error.isMissingNode()) {
            var code = error.path("extensions").path("code").asString("ERROR");
            throw new UnansweredException(
                    "%s: %s".formatted(code, error.path("message").asString("")),
                    code.equals("UNAVAILABLE"));
        }
        return answer.path("data");
    }

    /** Until it is worth asking again. */
    void pause() throws InterruptedException {
        closed.await(1, TimeUnit.SECONDS);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws UnansweredException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UnansweredException(url + " does not answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnansweredException("Interrupted");
        }
    }

    private static JsonNode body(HttpResponse<String> response) throws UnansweredException {
        if (response.statusCode() == 401 || response.statusCode() == 403) {
            throw new UnansweredException(
                    "%s: the account or token is not one of an AIFE_ADMIN; see --user and --token"
                            .formatted(response.statusCode()));
        }
        try {
            return JSON.readTree(response.body().isBlank() ? "{}" : response.body());
        } catch (JacksonException e) {
            throw new UnansweredException(
                    response.uri() + " answers " + response.statusCode() + ", and no JSON");
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.close();
    }

    /** The program did not answer, or said no; in one sentence. */
    static final class UnansweredException extends Exception {

        private final boolean passing;

        UnansweredException(String sentence) {
            this(sentence, false);
        }

        /**
         * @param passing whether the program runs, and lacks for a while what it would answer from
         */
        UnansweredException(String sentence, boolean passing) {
            super(sentence);
            this.passing = passing;
        }

        boolean isPassing() {
            return passing;
        }
    }
}
