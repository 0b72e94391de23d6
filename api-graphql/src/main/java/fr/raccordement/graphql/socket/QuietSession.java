package fr.raccordement.graphql.socket;

import jakarta.websocket.Session;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.tomcat.websocket.Constants;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/** A session closed, and no failure of ours, when its client has left or reads too slowly. */
class QuietSession extends ConcurrentWebSocketSessionDecorator {

    private static final Logger LOG = LoggerFactory.getLogger(QuietSession.class);
    private static final int SLOWEST_SEND = (int) Duration.ofSeconds(10).toMillis();
    private static final int UNSENT = 6 * 1024 * 1024;

    /** Why it was closed here first; the container may say no more than that it is gone. */
    private final AtomicReference<@Nullable CloseStatus> closedWith = new AtomicReference<>();

    QuietSession(WebSocketSession raw) {
        super(raw, SLOWEST_SEND, UNSENT);
        if (raw instanceof NativeWebSocketSession container
                && container.getNativeSession() instanceof Session session) {
            // The container has a limit of its own for one message, twice as long.
            session.getUserProperties()
                    .put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, (long) SLOWEST_SEND);
        }
    }

    /**
     * Why it ended.
     *
     * @param found what the container has found
     */
    CloseStatus end(CloseStatus found) {
        return Objects.requireNonNullElse(closedWith.get(), found);
    }

    @Override
    public void close(CloseStatus status) throws IOException {
        closedWith.compareAndSet(null, status);
        super.close(status);
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        try {
            super.sendMessage(message);
        } catch (SessionLimitExceededException e) {
            LOG.debug("Too slow a reader", e);
            close(e.getStatus());
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client has left, or did not take a message in time", e);
            close(isLate(e) ? CloseStatus.SESSION_NOT_RELIABLE : CloseStatus.NORMAL);
        }
    }

    /** Whether nobody took within the time what the failed transport had to send. */
    static boolean isLate(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SocketTimeoutException;
    }
}
