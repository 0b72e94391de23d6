package fr.raccordement.graphql.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * Speaks {@code graphql-transport-ws}. A message that is none closes the socket with 4400; a client
 * too slow to read loses it.
 */
class SocketHandler extends GraphQlWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SocketHandler.class);
    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");

    private final Map<String, WebSocketSession> open = new ConcurrentHashMap<>();

    SocketHandler(
            WebGraphQlHandler graphQl,
            HttpMessageConverter<Object> json,
            Duration initTimeout,
            @Nullable Duration keepAlive,
            CorsConfiguration origins) {
        super(graphQl, json, initTimeout, keepAlive, origins);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession raw) {
        var session = new QuietSession(raw);
        open.put(raw.getId(), session);
        Socket.open(session);
        super.afterConnectionEstablished(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession raw, TextMessage message) throws Exception {
        var session = open.getOrDefault(raw.getId(), raw);
        try {
            super.handleTextMessage(session, message);
        } catch (HttpMessageConversionException
                | ServerWebInputException
                | IllegalArgumentException
                | IllegalStateException e) {
            LOG.debug("Not a message of the protocol", e);
            session.close(INVALID);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession raw, Throwable failure) throws IOException {
        LOG.debug("Transport failed", failure);
        open.getOrDefault(raw.getId(), raw).close(CloseStatus.SERVER_ERROR);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession raw, CloseStatus status) {
        var session = open.remove(raw.getId());
        Socket.of(raw.getAttributes()).release();
        super.afterConnectionClosed(session == null ? raw : session, status);
    }
}
