package fr.raccordement.command.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Time that stands still until it is moved, and then wakes who has slept long enough. */
final class MovableTime extends Clock implements DeadlineTimer, AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Instant now;
    private @Nullable Instant asked;
    private @Nullable Runnable awake;

    MovableTime(Instant now) {
        this.now = now;
    }

    synchronized void move(Duration duration) {
        now = now.plus(duration);
        wakeIfTime();
    }

    @Override
    public synchronized void at(Instant instant, Runnable sleeper) {
        asked = instant;
        awake = sleeper;
        wakeIfTime();
    }

    @Override
    public synchronized void off() {
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

    private void wakeIfTime() {
        if (asked != null && !asked.isAfter(now)) {
            asked = null;
            thread.execute(awake);
        }
    }
}
