package fr.raccordement.graphql.socket;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.raccordement.graphql.limits.Dismissals;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.support.GraphQlWebSocketMessage;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks {@code graphql-transport-ws} and nothing else: whoever offers no such subprotocol is
 * closed with 4406, a message that is none with 4400, everybody with 1001 when the program stops. A
 * client too slow to read loses the socket.
 */
class SocketHandler extends GraphQlWebSocketHandler implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);
    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");

    private static final CloseStatus NOT_ACCEPTABLE =
            new CloseStatus(4406, "Subprotocol not acceptable");

    /** Of the codes that a socket closes with: why its subscriber was dismissed. */
    private static final Map<Integer, String> REASONS =
            Map.of(
                    4400, "invalid",
                    4401, "expired",
                    4403, "forbidden",
                    4408, "silent",
                    4429, "too-many",
                    4500, "slow",
                    1009, "too-long");

    private static final String PROTOCOL = "graphql-transport-ws";

    private final Map<String, QuietSession> open = new ConcurrentHashMap<>();
    private final JsonMapper json;
    private volatile @Nullable MeterRegistry dismissals;
    private volatile boolean stopping;

    SocketHandler(
            WebGraphQlHandler graphQl,
            JsonMapper json,
            Duration initTimeout,
            @Nullable Duration keepAlive,
            CorsConfiguration origins) {
        super(
                graphQl,
                new JacksonJsonHttpMessageConverter(strict(json)),
                initTimeout,
                keepAlive,
                origins);
        this.json = json;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        dismissals = registry;
        Gauge.builder("raccordement.sockets.open", open, Map::size)
                .description("Open WebSockets")
                .register(registry);
        Gauge.builder("raccordement.subscriptions.open", this, SocketHandler::operations)
                .description("Subscriptions under way")
                .tag("transport", "websocket")
                .register(registry);
        REASONS.values().forEach(reason -> Dismissals.of(registry, reason));
    }

    private int operations() {
        return open.values().stream()
                .mapToInt(it -> Socket.of(it.getAttributes()).underWay())
                .sum();
    }

    /** A field of a message that is not there is left out, as strict clients expect. */
    private static JsonMapper strict(JsonMapper json) {
        return json.rebuild().addMixIn(GraphQlWebSocketMessage.class, WithoutNulls.class).build();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutNulls {}

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    /**
     * A handshake under the cookie of a session comes from a page of ours. The socket then lives as
     * long as {@link SocketInterceptor} says, which the container, that would close it first and
     * otherwise, is not told.
     */
    @Override
    public WebSocketHttpRequestHandler initWebSocketHttpRequestHandler(HandshakeHandler handshake) {
        var usual = super.initWebSocketHttpRequestHandler(handshake);
        var handler =
                new WebSocketHttpRequestHandler(this, handshake) {
                    @Override
                    public void handleRequest(
                            HttpServletRequest request, HttpServletResponse response)
                            throws ServletException, IOException {
                        super.handleRequest(new WithoutSession(request), response);
                    }
                };
        var interceptors = new ArrayList<>(usual.getHandshakeInterceptors());
        interceptors.addFirst(new OwnOrigin());
        handler.setHandshakeInterceptors(interceptors);
        return handler;
    }

    private static final class WithoutSession extends HttpServletRequestWrapper {

        WithoutSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return null;
        }

        @Override
        public @Nullable HttpSession getSession() {
            return null;
        }
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession raw) {
        var session = new QuietSession(raw);
        open.put(raw.getId(), session);
        Socket.open(session);
        if (!PROTOCOL.equals(raw.getAcceptedProtocol())) {
            Socket.of(raw.getAttributes()).close(NOT_ACCEPTABLE);
        } else if (stopping) {
            Socket.of(raw.getAttributes()).close(CloseStatus.GOING_AWAY);
        } else {
            super.afterConnectionEstablished(session);
        }
    }

    @EventListener
    void stop(ContextClosedEvent event) {
        stopping = true;
        for (var each : List.copyOf(open.values())) {
            Socket.of(each.getAttributes()).close(CloseStatus.GOING_AWAY);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession raw, TextMessage message) throws Exception {
        var session = session(raw);
        try {
            super.handleTextMessage(session, read(message));
        } catch (JacksonException
                | HttpMessageConversionException
                | ServerWebInputException
                | IllegalArgumentException
                | IllegalStateException e) {
            LOG.debug("Not a message of the protocol", e);
            LOG.info("A WebSocket is closed: what came is no message of its protocol");
            session.close(INVALID);
        }
    }

    /**
     * A JSON object, whose payload is one too where it has one: the framework takes that for
     * granted. An operation asked for by its hash alone has the document that stands for one.
     */
    private TextMessage read(TextMessage message) {
        var read = json.readTree(message.getPayload());
        var payload = read.path("payload");
        if (!read.isObject()
                || !(payload.isMissingNode() || payload.isNull() || payload.isObject())) {
            throw new IllegalArgumentException("No message");
        }
        if (payload instanceof ObjectNode operation
                && !operation.has("query")
                && operation.path("extensions").has("persistedQuery")) {
            operation.put("query", PersistedQuerySupport.PERSISTED_QUERY_MARKER);
            return new TextMessage(json.writeValueAsString(read));
        }
        return message;
    }

    @Override
    public void handleTransportError(WebSocketSession raw, Throwable failure) throws IOException {
        LOG.debug("Transport failed", failure);
        session(raw)
                .close(
                        QuietSession.isLate(failure)
                                ? CloseStatus.SESSION_NOT_RELIABLE
                                : CloseStatus.SERVER_ERROR);
    }

    private WebSocketSession session(WebSocketSession raw) {
        var session = open.get(raw.getId());
        return session == null ? raw : session;
    }

    @Override
    public void afterConnectionClosed(WebSocketSession raw, CloseStatus status) {
        var session = open.remove(raw.getId());
        Socket.of(raw.getAttributes()).release();
        var counted = dismissals;
        var end = session == null ? status : session.end(status);
        var reason = REASONS.get(end.getCode());
        if (counted != null && reason != null) {
            Dismissals.count(counted, reason);
        }
        super.afterConnectionClosed(session == null ? raw : session, status);
    }
}
