package fr.raccordement.projection.rebuild;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalDouble;

/** How fast a place is being told, as of late. */
final class ProjectionRate {

    private static final long WINDOW_NANOS = Duration.ofSeconds(15).toNanos();

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long position) {}

    /** Notes a position; one that lies behind begins anew. */
    synchronized void note(long position, long nanos) {
        if (!samples.isEmpty() && samples.getLast().position > position) {
            samples.clear();
        }
        samples.addLast(new Sample(nanos, position));
        while (samples.size() > 2 && nanos - samples.getFirst().nanos > WINDOW_NANOS) {
            samples.removeFirst();
        }
    }

    /** Positions a second; empty while it stands still. */
    synchronized OptionalDouble perSecond() {
        if (samples.size() < 2) {
            return OptionalDouble.empty();
        }
        var first = samples.getFirst();
        var last = samples.getLast();
        var gone = last.position - first.position;
        return gone == 0 || last.nanos == first.nanos
                ? OptionalDouble.empty()
                : OptionalDouble.of(gone * 1e9 / (last.nanos - first.nanos));
    }
}
