package fr.raccordement.scellement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.Texte;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks witnesses to cosign (C2SP tlog-witness, add-checkpoint). */
final class WitnessClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LONGEST_ANSWER = 64 * 1024;
    private static final String SIZE = "0|[1-9][0-9]{0,17}";

    private @Nullable HttpClient http;

    /** What a witness says. */
    sealed interface Answer {}

    /**
     * It has cosigned.
     *
     * @param lines of signatures, which nobody has verified yet
     */
    record Cosigned(List<String> lines) implements Answer {}

    /**
     * What it cosigned last is not what it was told.
     *
     * @param size of that
     */
    record Conflict(long size) implements Answer {}

    /** The proof does not lead from what it cosigned last to the checkpoint. */
    record Unproven() implements Answer {}

    /**
     * It does not cosign, does not answer, or not as a witness does.
     *
     * @param reason why, to follow a colon
     */
    record Refused(Texte reason) implements Answer {}

    /**
     * @param old the size that it is believed to have cosigned last
     * @param proof that the checkpoint continues that
     */
    Answer addCheckpoint(URI address, long old, List<byte[]> proof, Checkpoint checkpoint)
            throws InterruptedException {
        var body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(it -> body.append(Base64.getEncoder().encodeToString(it)).append('\n'));
        body.append('\n').append(checkpoint.note());
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            return read(
                    http().send(
                                    request,
                                    BodyHandlers.limiting(
                                            BodyHandlers.ofString(UTF_8), LONGEST_ANSWER)));
        } catch (IOException away) {
            var why = away.getMessage() == null ? "" : " (" + away.getMessage() + ")";
            var name = away.getClass().getSimpleName() + why;
            return new Refused(new Texte("sans réponse, " + name, "no answer, " + name));
        }
    }

    private static Answer read(HttpResponse<String> response) {
        var body = response.body();
        return switch (response.statusCode()) {
            case 200 -> new Cosigned(body.lines().toList());
            case 409 -> {
                var type = response.headers().firstValue("Content-Type").orElse("");
                var size = body.strip();
                yield type.startsWith("text/x.tlog.size") && size.matches(SIZE)
                        ? new Conflict(Long.parseLong(size))
                        : new Refused(new Texte("réponse 409 sans taille", "409 without a size"));
            }
            case 403 ->
                    new Refused(
                            new Texte(
                                    "il ne connaît pas la clé de ce journal (403)",
                                    "it does not know the key of this log (403)"));
            case 404 ->
                    new Refused(
                            new Texte(
                                    "il ne connaît pas ce journal (404)",
                                    "it does not know this log (404)"));
            case 422 -> new Unproven();
            default -> {
                var status = response.statusCode();
                yield new Refused(new Texte("réponse " + status, "answer " + status));
            }
        };
    }

    private synchronized HttpClient http() {
        var open = http;
        if (open == null) {
            open =
                    HttpClient.newBuilder()
                            .connectTimeout(PATIENCE)
                            .followRedirects(HttpClient.Redirect.NEVER)
                            .version(HttpClient.Version.HTTP_1_1)
                            .build();
            http = open;
        }
        return open;
    }

    /** Ends what is under way; what is asked afterwards opens it again. */
    @Override
    public synchronized void close() {
        if (http != null) {
            http.shutdownNow();
            http = null;
        }
    }
}
