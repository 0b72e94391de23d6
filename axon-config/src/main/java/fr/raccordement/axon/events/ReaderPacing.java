package fr.raccordement.axon.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps readers who are behind together near one another, so that what is read for one is still
 * there for the others: whoever leads waits, a moment at most, for those who come up. Nobody waits
 * who is near the end of the store, or alone.
 */
final class ReaderPacing {

    private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();
    private static final long SEEN_LATELY = Duration.ofSeconds(2).toNanos();

    private final long lead;
    private final long reach;
    private final Map<Object, Place> places = new HashMap<>();

    private record Place(long index, long since) {}

    /**
     * @param lead how far before the others a reader may be, in events
     * @param reach how far behind the leader what it has read is still there; nobody waits for one
     *     further behind
     */
    ReaderPacing(long lead, long reach) {
        this.lead = lead;
        this.reach = reach;
    }

    /**
     * A reader comes to an index, and perhaps waits before it reads on.
     *
     * @param end the last index of the store
     */
    synchronized void comes(Object reader, long index, long end) {
        places.values().removeIf(place -> System.nanoTime() - place.since > SEEN_LATELY);
        places.put(reader, new Place(index, System.nanoTime()));
        notifyAll();
        var start = System.nanoTime();
        while (end - index > reach
                && isAwaited(index)
                && left(start) > 0
                && !Thread.currentThread().isInterrupted()) {
            pause(left(start));
        }
    }

    private static long left(long start) {
        return LONGEST_WAIT - (System.nanoTime() - start);
    }

    private boolean isAwaited(long leader) {
        return places.values().stream()
                .filter(place -> System.nanoTime() - place.since < SEEN_LATELY)
                .mapToLong(place -> leader - place.index)
                .anyMatch(behind -> behind > lead && behind <= reach);
    }

    private void pause(long nanos) {
        try {
            wait(Math.max(1, Duration.ofNanos(nanos).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
