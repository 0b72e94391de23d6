package fr.raccordement.axon.outage;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs an outage in a few lines, however many callers feel it. */
final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
    private static final long PAUSE = Duration.ofSeconds(30).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Felt> felt = new HashMap<>();

    OutageLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The first failure is logged, then one every half minute with how many there were between. */
    synchronized void note(String what, Throwable failure) {
        var now = nanoTime.getAsLong();
        var last = felt.get(what);
        if (last != null && now - last.logged() < PAUSE) {
            felt.put(what, new Felt(last.logged(), last.silent() + 1));
            return;
        }
        LOG.warn(
                "{} does not answer for the moment{}: {}",
                what,
                last == null || last.silent() == 0
                        ? ""
                        : ", which failed " + last.silent() + " calls since the last time",
                innermost(failure));
        felt.put(what, new Felt(now, 0));
    }

    private static String innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * What was felt of one store.
     *
     * @param logged when it was logged last, in nanoseconds
     * @param silent how often it was not since
     */
    private record Felt(long logged, long silent) {}
}
