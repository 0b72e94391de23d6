package fr.raccordement.axon.events;

import fr.raccordement.processing.UnavailableException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How the last append ended, for the health: a database may answer reads and take no event, because
 * its disk is full for instance.
 */
public final class AppendOutcome {

    /** After which the next append is let try. */
    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final LongSupplier nanoTime;
    private volatile @Nullable Failure last;

    AppendOutcome(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void succeeded() {
        last = null;
    }

    void failed(UnavailableException outage) {
        last = new Failure(nanoTime.getAsLong(), outage);
    }

    /**
     * Says that appends fail now.
     *
     * @throws UnavailableException that of the last append, where it was not long ago
     */
    public void requireNoRecentFailure() {
        var failure = last;
        if (failure != null && nanoTime.getAsLong() - failure.at() < VALID_NANOS) {
            throw failure.outage();
        }
    }

    private record Failure(long at, UnavailableException outage) {}
}
