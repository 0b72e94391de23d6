package fr.raccordement.projection.rebuild;

import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * Until which moment a view is known to be true: every event stored by then had been projected into
 * it. Where that is too long ago, or cannot be told, the view does not answer (D-217).
 */
final class Freshness {

    private final Duration limit;
    private final LongSupplier nanoTime;
    private volatile long trueAt;
    private long wanted = -1;
    private long wantedAt;

    /**
     * @param limit how long ago that may be
     */
    Freshness(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.trueAt = nanoTime.getAsLong() - limit.toNanos();
        this.wantedAt = trueAt;
    }

    /**
     * Looks how far the view is.
     *
     * @param head position of the last event stored by now
     * @param projected whether every event up to a position is projected
     */
    synchronized void look(long head, LongPredicate projected) {
        var now = nanoTime.getAsLong();
        if (projected.test(wanted)) {
            trueAt = Math.max(trueAt, wantedAt);
            wanted = head;
            wantedAt = now;
            if (projected.test(head)) {
                trueAt = now;
            }
        }
    }

    /** Whether the view may lack events that are older than the limit. */
    boolean isTooOld() {
        return nanoTime.getAsLong() - trueAt >= limit.toNanos();
    }
}
