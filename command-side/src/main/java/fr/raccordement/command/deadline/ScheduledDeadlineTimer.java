package fr.raccordement.command.deadline;

import fr.raccordement.supervision.Supervised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the task on a thread of its own. */
public final class ScheduledDeadlineTimer implements DeadlineTimer, AutoCloseable {

    private final ScheduledExecutorService scheduler = Supervised.timer("echeances");
    private final Clock clock;
    private @Nullable ScheduledFuture<?> asked;

    public ScheduledDeadlineTimer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void at(Instant instant, Runnable task) {
        cancel();
        var pause = Duration.between(clock.instant(), instant);
        asked = scheduler.schedule(task, Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void cancel() {
        if (asked != null) {
            asked.cancel(false);
            asked = null;
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
