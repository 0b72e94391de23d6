package fr.raccordement.command.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Deadlines that could not be settled, each left alone for longer the more often it failed. */
final class DeadlineRetries {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private final Map<Deadline, Backoff> pauses = new HashMap<>();

    private record Backoff(int failures, Instant until) {}

    /** Leaves it alone for a while. */
    synchronized Duration postpone(Deadline deadline, Instant now) {
        var before = pauses.get(deadline);
        var failures = before == null ? 1 : before.failures() + 1;
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        var pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        pauses.put(deadline, new Backoff(failures, now.plus(pause)));
        return pause;
    }

    synchronized void forget(Deadline deadline) {
        pauses.remove(deadline);
    }

    synchronized boolean isWaiting(Deadline deadline, Instant now) {
        var pause = pauses.get(deadline);
        return pause != null && pause.until().isAfter(now);
    }

    /** How many may still wait; those that somebody else has settled are forgotten in time. */
    synchronized int count(Instant now) {
        pauses.values().removeIf(pause -> pause.until().plus(LONGEST_PAUSE).isBefore(now));
        return pauses.size();
    }

    /** When the first pause after now ends. */
    synchronized Optional<Instant> next(Instant now) {
        return pauses.values().stream()
                .map(Backoff::until)
                .filter(until -> until.isAfter(now))
                .min(Instant::compareTo);
    }
}
