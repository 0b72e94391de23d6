package fr.raccordement.projection.rebuild;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalDouble;

/** How fast events are projected into a slot, over the last seconds. */
final class ProjectionRate {

    private static final long WINDOW_NANOS = Duration.ofSeconds(15).toNanos();

    private final ArrayDeque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long position) {}

    /** Records a position; one behind the last begins anew. */
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
        var distance = last.position - first.position;
        return distance == 0 || last.nanos == first.nanos
                ? OptionalDouble.empty()
                : OptionalDouble.of(distance * 1e9 / (last.nanos - first.nanos));
    }
}
