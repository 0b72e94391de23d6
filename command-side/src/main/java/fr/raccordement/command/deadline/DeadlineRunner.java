package fr.raccordement.command.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends the command of each deadline that is due. One timer is set, for the first of them; it is
 * set again whenever a deadline is written here, and the store is read once a minute in case
 * another node wrote one and died. A few commands run at a time, so that a replay, which writes
 * deadlines long settled, is no storm (D-084).
 */
final class DeadlineRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineRunner.class);
    private static final int RUNNING_AT_ONCE = 8;
    private static final int TAKEN_AT_ONCE = 100;
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BatchedDeadlines deadlines;
    private final DeadlineStore store;
    private final DeadlineTimer timer;
    private final Clock clock;
    private final DeadlineSender sender;
    private final DeadlineRetries retries = new DeadlineRetries();
    private final Set<Deadline> taken = ConcurrentHashMap.newKeySet();
    private final Queue<Deadline> finished = new ConcurrentLinkedQueue<>();
    private @Nullable ExecutorService runners;
    private @Nullable Instant awaited;

    DeadlineRunner(
            BatchedDeadlines deadlines,
            DeadlineStore store,
            DeadlineTimer timer,
            Clock clock,
            DeadlineSender sender) {
        this.deadlines = deadlines;
        this.store = store;
        this.timer = timer;
        this.clock = clock;
        this.sender = sender;
    }

    @Override
    public synchronized void start() {
        if (runners == null) {
            runners = Executors.newFixedThreadPool(RUNNING_AT_ONCE, Thread.ofVirtual().factory());
            deadlines.onWritten(this::wakeBy);
            wakeBy(clock.instant());
        }
    }

    /** What was sent is awaited for a while. */
    @Override
    public void stop() {
        var running = withdraw();
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        taken.clear();
        finished.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return runners != null;
    }

    /** After the processors and all who handle commands; stopped before them. */
    @Override
    public int getPhase() {
        return Phase.INSTRUCTION_COMPONENTS + 1;
    }

    private synchronized @Nullable ExecutorService withdraw() {
        var running = runners;
        runners = null;
        awaited = null;
        deadlines.onWritten(_ -> {});
        timer.cancel();
        return running;
    }

    private synchronized void wakeBy(Instant instant) {
        if (runners != null && (awaited == null || instant.isBefore(awaited))) {
            awaited = instant;
            timer.at(instant, this::look);
        }
    }

    /** Whatever is written from here on sets the timer again. */
    private synchronized @Nullable ExecutorService awake() {
        awaited = null;
        return runners;
    }

    private void look() {
        var running = awake();
        if (running == null) {
            return;
        }
        var now = clock.instant();
        try {
            wakeBy(takeWhatIsDue(running, now));
        } catch (RuntimeException | Error e) {
            LOG.warn("The deadlines cannot be read; tried again in {}", PATIENCE, e);
            wakeBy(now.plus(PATIENCE));
        }
    }

    /** When to look again. What has finished is let go first, so that it is not found once more. */
    private Instant takeWhatIsDue(ExecutorService running, Instant now) {
        for (var done = finished.poll(); done != null; done = finished.poll()) {
            taken.remove(done);
        }
        var count = TAKEN_AT_ONCE + retries.count(now);
        var next = earlier(now.plus(LONGEST_SLEEP), retries.next(now).orElse(Instant.MAX));
        for (var deadline : store.first(count, sender.kinds())) {
            if (deadline.due().isAfter(now)) {
                return earlier(next, deadline.due());
            }
            if (!retries.isWaiting(deadline, now) && taken.add(deadline)) {
                running.execute(() -> send(deadline));
            }
        }
        return next;
    }

    private void send(Deadline deadline) {
        var now = clock.instant();
        try {
            if (sender.send(deadline)) {
                store.settle(deadline);
                retries.forget(deadline);
            } else {
                retries.postpone(deadline, now);
            }
        } catch (RuntimeException | Error e) {
            var pause = retries.postpone(deadline, now);
            LOG.warn("{} failed; tried again in {}", deadline, pause, e);
        } finally {
            finished.add(deadline);
            if (taken.size() - finished.size() < RUNNING_AT_ONCE) {
                wakeBy(clock.instant());
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
