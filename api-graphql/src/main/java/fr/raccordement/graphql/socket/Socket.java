package fr.raccordement.graphql.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import reactor.core.scheduler.Schedulers;

/** One open WebSocket: whose it is, until when, and how many operations are under way on it. */
final class Socket {

    static final CloseStatus EXPIRED = new CloseStatus(4401, "Token expired");
    static final CloseStatus SESSION_ENDED = new CloseStatus(4401, "Session ended");
    static final CloseStatus FORBIDDEN = new CloseStatus(4403, "Forbidden");
    static final CloseStatus TRY_AGAIN = new CloseStatus(1013, "Try again later");
    static final CloseStatus TOO_MANY = new CloseStatus(4429, "Too many connections");

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
    private static final String KEY = Socket.class.getName();

    private final WebSocketSession session;
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Runnable> atClose = new ArrayList<>();
    private boolean closed;
    private volatile @Nullable SecurityContext identity;

    private Socket(WebSocketSession session) {
        this.session = session;
    }

    static void open(WebSocketSession session) {
        session.getAttributes().put(KEY, new Socket(session));
    }

    static Socket of(Map<String, Object> attributes) {
        if (attributes.get(KEY) instanceof Socket socket) {
            return socket;
        }
        throw new IllegalStateException("No socket behind the session");
    }

    @Nullable SecurityContext identity() {
        return identity;
    }

    void belongsTo(SecurityContext proven) {
        identity = proven;
    }

    /** Closes after this time, whatever is under way. */
    void expireAfter(Duration left) {
        var timer =
                Schedulers.boundedElastic()
                        .schedule(
                                () -> close(EXPIRED),
                                Math.max(0, left.toMillis()),
                                TimeUnit.MILLISECONDS);
        atClose(timer::dispose);
    }

    /** One more operation under way, unless there are {@code most} already. */
    boolean begins(int most) {
        if (underWay.incrementAndGet() <= most) {
            return true;
        }
        underWay.decrementAndGet();
        return false;
    }

    int underWay() {
        return underWay.get();
    }

    void ended() {
        underWay.decrementAndGet();
    }

    void atClose(Runnable task) {
        synchronized (atClose) {
            if (!closed) {
                atClose.add(task);
                return;
            }
        }
        task.run();
    }

    void release() {
        synchronized (atClose) {
            closed = true;
        }
        atClose.forEach(Runnable::run);
    }

    void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            LOG.debug("Already gone", e);
        }
    }
}
