package fr.raccordement.system;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation on one socket, open once a question asked after it is answered. Ends with a word or
 * the code of a refusal.
 */
final class SocketOperation implements WebSocket.Listener, AutoCloseable {

    final List<JsonNode> received = new CopyOnWriteArrayList<>();
    final CompletableFuture<String> ended = new CompletableFuture<>();

    /** The status with which the server closed the socket. */
    final CompletableFuture<Integer> closed = new CompletableFuture<>();

    /** The first message to each further operation, by its id. */
    final Map<String, JsonNode> answers = new ConcurrentHashMap<>();

    private @Nullable WebSocket socket;
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private final CompletableFuture<Void> answered = new CompletableFuture<>();
    private volatile boolean reading = true;

    static SocketOperation open(ProgramClient client, String document, Map<String, ?> variables)
            throws Exception {
        var listener = new SocketOperation();
        var socket =
                client.http()
                        .newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .buildAsync(client.socket(), listener)
                        .get();
        listener.socket = socket;
        var payload =
                client.isSomebody() ? Map.of("Authorization", client.authorization()) : Map.of();
        send(socket, Map.of("type", "connection_init", "payload", payload));
        listener.acknowledged.get();
        send(
                socket,
                Map.of(
                        "id",
                        "1",
                        "type",
                        "subscribe",
                        "payload",
                        Map.of("query", document, "variables", variables)));
        var echo = Map.of("query", "{ moi { login } }");
        send(socket, Map.of("id", "2", "type", "subscribe", "payload", echo));
        listener.answered.get();
        return listener;
    }

    /** Begins a further operation. */
    void ask(String id, Map<String, ?> payload) throws Exception {
        var open = Objects.requireNonNull(socket);
        send(open, Map.of("id", id, "type", "subscribe", "payload", payload));
    }

    /** Takes no more messages; what the server sends fills the buffers between. */
    void stopReading() {
        reading = false;
    }

    void goOnReading() {
        reading = true;
        if (socket != null) {
            socket.request(1);
        }
    }

    List<Integer> sequences() {
        return received.stream().map(it -> it.at("/ficheHistory/sequence").asInt()).toList();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            receive(ProgramClient.JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        if (reading) {
            socket.request(1);
        }
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        acknowledged.completeExceptionally(failure);
        ended.complete("cut");
        closed.completeExceptionally(failure);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        var why = status == 4401 ? "UNAUTHENTICATED" : "closed with " + status;
        acknowledged.completeExceptionally(new IOException(why));
        ended.complete(why);
        closed.complete(status);
        return null;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    private void receive(JsonNode message) {
        var id = message.path("id").asString("");
        var mine = id.equals("1");
        if (!id.isEmpty()) {
            answers.putIfAbsent(id, message);
        }
        switch (message.path("type").asString()) {
            case "connection_ack" -> acknowledged.complete(null);
            case "next" -> {
                if (mine) {
                    received.add(message.at("/payload/data"));
                } else {
                    answered.complete(null);
                }
            }
            case "complete", "error" -> {
                if (mine) {
                    ended.complete(message.at("/payload/0/extensions/code").asString("ended"));
                }
            }
            default -> {}
        }
    }

    private static void send(WebSocket socket, Map<String, ?> message) throws Exception {
        socket.sendText(ProgramClient.JSON.writeValueAsString(message), true).get();
    }
}
