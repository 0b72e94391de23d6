package fr.raccordement.command.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Time that stands still until it is moved, and then runs the task that is due. */
final class MovableTime extends Clock implements DeadlineTimer, AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Instant now;
    private @Nullable Instant asked;
    private @Nullable Runnable task;

    MovableTime(Instant now) {
        this.now = now;
    }

    synchronized void move(Duration duration) {
        now = now.plus(duration);
        runIfDue();
    }

    @Override
    public synchronized void at(Instant instant, Runnable task) {
        asked = instant;
        this.task = task;
        runIfDue();
    }

    @Override
    public synchronized void cancel() {
        asked = null;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void runIfDue() {
        if (asked != null && !asked.isAfter(now)) {
            asked = null;
            thread.execute(task);
        }
    }
}
