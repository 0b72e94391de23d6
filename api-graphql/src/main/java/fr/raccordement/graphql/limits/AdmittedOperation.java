package fr.raccordement.graphql.limits;

import com.github.benmanes.caffeine.cache.Ticker;
import com.netflix.concurrency.limits.Limiter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A place among the operations that run at once, held from {@link AdmissionControl} until ended.
 */
public final class AdmittedOperation {

    private static final String KEY = AdmittedOperation.class.getName();

    private final OperationShare share;
    private final Limiter.Listener place;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Ticker ticker;
    private final Duration latency;
    private final long begun;
    private volatile boolean executed;

    /**
     * A place that somebody has from now on.
     *
     * @param latency how long it is had by what is answered in time
     */
    AdmittedOperation(
            OperationShare share, Limiter.Listener place, Ticker ticker, Duration latency) {
        this.share = share;
        this.place = place;
        this.ticker = ticker;
        this.latency = latency;
        begun = ticker.read();
    }

    /** Whether a request holds one. */
    public static boolean isHeldBy(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof AdmittedOperation;
    }

    /** That of a request, by its attributes; null of what came otherwise than over HTTP. */
    static @Nullable AdmittedOperation of(Map<String, Object> attributes) {
        return attributes.get(KEY) instanceof AdmittedOperation held ? held : null;
    }

    /** Has the operation of a request find it. */
    public void heldBy(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    OperationShare share() {
        return share;
    }

    /** Has the time until its end say how busy the program is: what is refused says nothing. */
    void executes() {
        executed = true;
    }

    /** Leaves the place to somebody else; a second time it does nothing. */
    public void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        if (!executed) {
            place.onIgnore();
        } else if (ticker.read() - begun > latency.toNanos()) {
            place.onDropped();
        } else {
            place.onSuccess();
        }
    }
}
