package fr.raccordement.graphql.socket;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/** A session closed, and no failure of ours, when its client has left or reads too slowly. */
class QuietSession extends ConcurrentWebSocketSessionDecorator {

    private static final Logger LOG = LoggerFactory.getLogger(QuietSession.class);
    private static final int SLOWEST_SEND = (int) Duration.ofSeconds(10).toMillis();
    private static final int UNSENT = 6 * 1024 * 1024;

    QuietSession(WebSocketSession raw) {
        super(raw, SLOWEST_SEND, UNSENT);
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        try {
            super.sendMessage(message);
        } catch (SessionLimitExceededException e) {
            LOG.debug("Too slow a reader", e);
            close(e.getStatus());
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client has left", e);
            close();
        }
    }
}
