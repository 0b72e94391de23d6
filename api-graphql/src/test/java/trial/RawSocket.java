package trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A client that speaks {@code graphql-transport-ws}, well or badly. */
public final class RawSocket implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE = 10;

    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private RawSocket(URI uri, List<String> protocols, String... headers) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (!protocols.isEmpty()) {
            var others = protocols.subList(1, protocols.size()).toArray(String[]::new);
            builder.subprotocols(protocols.getFirst(), others);
        }
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(uri, this).join();
    }

    public static RawSocket open(Client client, String... headers) {
        return open(client, List.of("graphql-transport-ws"), headers);
    }

    /** A socket that offers these subprotocols. */
    public static RawSocket open(Client client, List<String> protocols, String... headers) {
        var uri = client.uri("/graphql").toString().replaceFirst("http", "ws");
        return new RawSocket(URI.create(uri), protocols, headers);
    }

    /** An open socket that has been acknowledged. */
    public static RawSocket of(Client client, String login) throws Exception {
        var socket = open(client);
        socket.init(Map.of("Authorization", Client.basic(login)));
        assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
        return socket;
    }

    /** Whether the server lets a socket be opened at all with these headers. */
    public static boolean opens(Client client, String... headers) {
        try (var socket = open(client, headers)) {
            return !socket.closed.isDone();
        } catch (CompletionException refused) {
            assertThat(refused).hasCauseInstanceOf(WebSocketHandshakeException.class);
            return false;
        }
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public void init(Map<String, ?> payload) {
        send(Client.JSON.writeValueAsString(Map.of("type", "connection_init", "payload", payload)));
    }

    public void subscribe(String id, String document) {
        var message = Map.of("type", "subscribe", "id", id, "payload", Map.of("query", document));
        send(Client.JSON.writeValueAsString(message));
    }

    public void complete(String id) {
        send(Client.JSON.writeValueAsString(Map.of("type", "complete", "id", id)));
    }

    /** The next message, pings left out. */
    public JsonNode next() throws InterruptedException {
        var message = received.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(message).as("a message; closed: " + closed).isNotNull();
        return message.at("/type").asString().equals("ping") ? next() : message;
    }

    /** The code with which the server closes. */
    public int closed() throws Exception {
        return closed.get(PATIENCE, TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(Client.JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
