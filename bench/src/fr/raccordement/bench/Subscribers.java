package fr.raccordement.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscribers of one thing over {@code graphql-transport-ws}, a socket each. */
final class Subscribers implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 60;
    private static final int OPENED_AT_ONCE = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<WebSocket> sockets = new ArrayList<>();
    private final URI uri;
    private final String document;

    /**
     * @param port the program's
     * @param document the subscription
     */
    Subscribers(int port, String document) {
        this.uri = URI.create("ws://127.0.0.1:" + port + "/graphql");
        this.document = document;
    }

    /** More subscribers under one login, each known to be subscribed. */
    void open(String login, int count, Consumer<JsonNode> listener)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int opened = 0; opened < count; opened += OPENED_AT_ONCE) {
            var some = new ArrayList<CompletableFuture<WebSocket>>();
            for (int i = opened; i < Math.min(count, opened + OPENED_AT_ONCE); i++) {
                some.add(new Subscriber(listener).open(login));
            }
            for (var one : some) {
                sockets.add(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        }
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
        http.close();
    }

    /** One socket; ready once a question asked after the subscription is answered. */
    private final class Subscriber implements WebSocket.Listener {

        private final CompletableFuture<Void> ready = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();
        private final Consumer<JsonNode> listener;

        Subscriber(Consumer<JsonNode> listener) {
            this.listener = listener;
        }

        CompletableFuture<WebSocket> open(String login) {
            var account = (login + ":demo").getBytes(StandardCharsets.UTF_8);
            var credentials = "Basic " + Base64.getEncoder().encodeToString(account);
            return http.newWebSocketBuilder()
                    .subprotocols("graphql-transport-ws")
                    .buildAsync(uri, this)
                    .thenCompose(
                            socket ->
                                    send(
                                            socket,
                                            Map.of(
                                                    "type",
                                                    "connection_init",
                                                    "payload",
                                                    Map.of("Authorization", credentials))))
                    .thenCompose(socket -> ready.thenApply(_ -> socket));
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                var message = JSON.readTree(partial.toString());
                partial.setLength(0);
                receive(socket, message);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            ready.completeExceptionally(new IOException("Closed with " + status + " " + reason));
            return null;
        }

        private void receive(WebSocket socket, JsonNode message) {
            var type = message.path("type").asString();
            if (type.equals("connection_ack")) {
                send(socket, subscribe("1", document))
                        .thenCompose(it -> send(it, subscribe("2", "{ moi { login } }")));
            } else if (type.equals("next")) {
                if (message.at("/payload").has("errors")) {
                    System.out.println("The run is void. " + message);
                } else if (message.path("id").asString().equals("1")) {
                    listener.accept(message.at("/payload/data"));
                } else {
                    ready.complete(null);
                }
            } else if (type.equals("error")) {
                System.out.println("The run is void. " + message);
                ready.completeExceptionally(new IOException(message.toString()));
            }
        }

        private Map<String, ?> subscribe(String id, String operation) {
            return Map.of("id", id, "type", "subscribe", "payload", Map.of("query", operation));
        }

        private CompletableFuture<WebSocket> send(WebSocket socket, Map<String, ?> message) {
            return socket.sendText(JSON.writeValueAsString(message), true);
        }
    }
}
