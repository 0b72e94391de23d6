package fr.raccordement.command.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Runs the task on a thread of its own. */
public final class ScheduledDeadlineTimer implements DeadlineTimer, AutoCloseable {

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable ScheduledFuture<?> asked;

    public ScheduledDeadlineTimer(Clock clock) {
        scheduler.setClock(clock);
        scheduler.setThreadNamePrefix("echeances-");
        scheduler.setDaemon(true);
        scheduler.setRemoveOnCancelPolicy(true);
        scheduler.initialize();
    }

    @Override
    public synchronized void at(Instant instant, Runnable task) {
        cancel();
        asked = scheduler.schedule(task, instant);
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
        scheduler.shutdown();
    }
}
