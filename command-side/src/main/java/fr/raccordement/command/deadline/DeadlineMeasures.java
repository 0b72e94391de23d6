package fr.raccordement.command.deadline;

import fr.raccordement.processing.Sampled;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** How many deadlines are due and how many of them are late; beyond a thousand none is counted. */
final class DeadlineMeasures implements Sampled {

    private static final int MOST = 1_000;
    private static final Duration LATE = Duration.ofMinutes(1);

    private final DeadlineStore store;
    private final Set<String> kinds;
    private final Clock clock;

    DeadlineMeasures(DeadlineStore store, Set<String> kinds, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    public void sample(Readings readings) {
        var now = clock.instant();
        var first = store.first(MOST, kinds);
        var due = first.stream().map(Deadline::due).filter(it -> !it.isAfter(now)).toList();
        var late = due.stream().filter(it -> it.isBefore(now.minus(LATE))).count();
        readings.tell(
                "raccordement.deadlines.due",
                "Deadlines that are due and not settled, 1000 at most",
                due.size());
        readings.tell(
                "raccordement.deadlines.late",
                "Deadlines that have been due for more than a minute, 1000 at most",
                late);
        readings.tell(
                "raccordement.deadlines.delay.seconds",
                "Seconds for which the oldest deadline has been due",
                due.isEmpty() ? 0 : Duration.between(due.getFirst(), now).toMillis() / 1000.0);
    }
}
