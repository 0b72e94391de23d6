package fr.raccordement.command.deadline;

import fr.raccordement.supervision.Supervised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends the command of each deadline that is due. One timer is set, for the first of them; it is
 * set again whenever a deadline is written here, and the store is read once a minute in case
 * another node wrote one and died. A few commands run at a time, so that a replay, which writes
 * deadlines long settled, is no storm (D-084); of what yields to others, one (D-178).
 */
class DeadlineRunner implements SmartLifecycle {

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
    private @Nullable List<Lane> lanes;
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
        if (lanes == null) {
            lanes =
                    List.of(
                            new Lane(sender.kinds(false), RUNNING_AT_ONCE),
                            new Lane(sender.kinds(true), 1));
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
        running.forEach(lane -> lane.runners.shutdown());
        running.forEach(Lane::await);
    }

    @Override
    public synchronized boolean isRunning() {
        return lanes != null;
    }

    private synchronized @Nullable List<Lane> withdraw() {
        var running = lanes;
        lanes = null;
        awaited = null;
        deadlines.onWritten(_ -> {});
        timer.cancel();
        return running;
    }

    private synchronized void wakeBy(Instant instant) {
        if (lanes != null && (awaited == null || instant.isBefore(awaited))) {
            awaited = instant;
            timer.at(instant, this::look);
        }
    }

    /** Whatever is written from here on sets the timer again. */
    private synchronized @Nullable List<Lane> awake() {
        awaited = null;
        return lanes;
    }

    private void look() {
        var running = awake();
        if (running == null) {
            return;
        }
        var now = clock.instant();
        try {
            running.forEach(lane -> wakeBy(lane.takeWhatIsDue(now)));
        } catch (RejectedExecutionException _) {
            LOG.debug("Stopping: what is due is found by the next start");
        } catch (RuntimeException | Error e) {
            LOG.warn("The deadlines cannot be read; tried again in {}", PATIENCE, e);
            wakeBy(now.plus(PATIENCE));
        }
    }

    /** Some kinds of deadlines, so many sent at once. */
    private final class Lane {

        private final Set<String> kinds;
        private final int atOnce;
        private final ExecutorService runners;
        private final Set<Deadline> taken = ConcurrentHashMap.newKeySet();
        private final Queue<Deadline> finished = new ConcurrentLinkedQueue<>();

        Lane(Set<String> kinds, int atOnce) {
            this.kinds = kinds;
            this.atOnce = atOnce;
            runners = Supervised.virtualPool("deadlines", atOnce);
        }

        void await() {
            try {
                if (!runners.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    runners.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /**
         * When to look again. What has finished is let go first, so that it is not found once more.
         */
        Instant takeWhatIsDue(Instant now) {
            for (var done = finished.poll(); done != null; done = finished.poll()) {
                taken.remove(done);
            }
            var count = TAKEN_AT_ONCE + retries.count(now);
            var next = earlier(now.plus(LONGEST_SLEEP), retries.next(now).orElse(Instant.MAX));
            for (var deadline : store.first(count, kinds)) {
                if (deadline.due().isAfter(now)) {
                    return earlier(next, deadline.due());
                }
                if (!retries.isWaiting(deadline, now) && taken.add(deadline)) {
                    runners.execute(() -> send(deadline));
                }
            }
            return next;
        }

        private void send(Deadline deadline) {
            var now = clock.instant();
            try {
                if (sender.send(deadline)) {
                    settle(deadline);
                    retries.forget(deadline);
                } else {
                    retries.postpone(deadline, now);
                }
            } catch (RuntimeException | Error e) {
                var pause = retries.postpone(deadline, now);
                LOG.warn("{} failed; tried again in {}", deadline, pause, e);
            } finally {
                finished.add(deadline);
                if (taken.size() - finished.size() < atOnce) {
                    wakeBy(clock.instant());
                }
            }
        }

        private void settle(Deadline deadline) {
            sender.period(deadline)
                    .ifPresentOrElse(
                            period -> store.move(deadline, clock.instant().plus(period)),
                            () -> store.settle(deadline));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
