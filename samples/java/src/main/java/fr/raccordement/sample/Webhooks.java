package fr.raccordement.sample;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.raccordement.sample.schema.types.WebhookSecret;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Receives what a webhook is sent, verified, each notice once: it is sent at least once, again
 * until it is answered 2xx.
 */
final class Webhooks implements AutoCloseable {

    private final Webhook webhook;
    private final Consumer<Notice> onNotice;
    private final HttpServer server;
    private final Set<String> seen = new HashSet<>();

    /**
     * A CloudEvent, as the API sends it.
     *
     * @param type what it tells of
     * @param subject the thing, as in {@code Fiche/id}
     */
    record Notice(String id, String type, String subject, String time, Data data) {}

    /** What it says. */
    record Data(String genre, String objetId, String motif) {}

    /**
     * Listens from now on.
     *
     * @param secret which signs what is sent
     * @param onNotice called with each; where it fails, the notice will come again
     */
    Webhooks(InetSocketAddress address, String secret, Consumer<Notice> onNotice)
            throws IOException {
        try {
            this.webhook = new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException(e);
        }
        this.onNotice = onNotice;
        this.server = HttpServer.create(address, 0);
        server.createContext("/", this::receive);
        server.start();
    }

    /**
     * Has notices of a structure sent to an address.
     *
     * @param kept the file where the secret is kept: it is shown once
     * @return the secret that signs them
     */
    static String register(Api api, String structure, String nom, String adresse, Path kept)
            throws IOException, InterruptedException {
        var answer =
                api.ask("register", Map.of("structure", structure, "nom", nom, "adresse", adresse));
        var made =
                Objects.requireNonNull(
                        answer.field("registerWebhook").toEntity(WebhookSecret.class));
        if (made.getSecret() == null) {
            return Files.readString(kept);
        }
        Files.deleteIfExists(kept);
        Files.createFile(
                kept,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(kept, made.getSecret());
        return made.getSecret();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(answer(exchange), -1);
        }
    }

    /** One at a time, as this server has one thread. */
    private int answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = headers(exchange);
        try {
            webhook.verify(body, headers);
            var id = headers.get("webhook-id").get(0);
            if (!seen.contains(id)) {
                onNotice.accept(Api.JSON.readValue(body, Notice.class));
                seen.add(id);
            }
            return 204;
        } catch (WebhookVerificationException e) {
            return 401;
        } catch (RuntimeException e) {
            System.err.println(e);
            return 500;
        }
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                it -> it.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
