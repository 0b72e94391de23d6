package fr.raccordement.axon.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps readers that replay at the same time close to each other, so that pages read for one are
 * still cached for the others: the one ahead waits, for a moment at most, until the others catch
 * up. A reader near the end of the store, or alone, never waits (D-052).
 */
final class ReaderPacing {

    private static final long MAX_WAIT = Duration.ofSeconds(1).toNanos();
    private static final long ACTIVE_WITHIN = Duration.ofSeconds(2).toNanos();

    private final long lead;
    private final long reach;
    private final Map<Object, Position> positions = new HashMap<>();

    private record Position(long index, long since) {}

    /**
     * @param lead how many events a reader may be ahead of the others
     * @param reach how many events behind the leader its pages are still cached; nobody waits for a
     *     reader further behind
     */
    ReaderPacing(long lead, long reach) {
        this.lead = lead;
        this.reach = reach;
    }

    /**
     * Records how far a reader is; may block before it reads on.
     *
     * @param end the last index of the store
     */
    synchronized void reached(Object reader, long index, long end) {
        positions.values().removeIf(position -> System.nanoTime() - position.since > ACTIVE_WITHIN);
        positions.put(reader, new Position(index, System.nanoTime()));
        notifyAll();
        var start = System.nanoTime();
        while (end - index > reach
                && isAwaited(index)
                && remaining(start) > 0
                && !Thread.currentThread().isInterrupted()) {
            await(remaining(start));
        }
    }

    private static long remaining(long start) {
        return MAX_WAIT - (System.nanoTime() - start);
    }

    private boolean isAwaited(long leader) {
        return positions.values().stream()
                .filter(position -> System.nanoTime() - position.since < ACTIVE_WITHIN)
                .mapToLong(position -> leader - position.index)
                .anyMatch(behind -> behind > lead && behind <= reach);
    }

    private void await(long nanos) {
        try {
            wait(Math.max(1, Duration.ofNanos(nanos).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
