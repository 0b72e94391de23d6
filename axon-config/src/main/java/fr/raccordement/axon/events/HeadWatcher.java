package fr.raccordement.axon.events;

import fr.raccordement.processing.FailureLog;
import fr.raccordement.supervision.Supervised;
import fr.raccordement.supervision.SupervisedThread;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the head of the event store and notifies readers that have reached it (D-051): of the
 * first event at once, of those that follow soon together, so that under load a reader handles
 * batches and not single events (D-258).
 */
final class HeadWatcher implements AutoCloseable {

    /** Between two notifications: the most that an event waits for one. */
    private static final Duration PACE = Duration.ofMillis(20);

    private static final Logger LOG = LoggerFactory.getLogger(HeadWatcher.class);
    private static final String UNREADABLE = "The head of the event store cannot be read";
    private static final int RETRY_SECONDS = 1;

    private final Supplier<BlockingStream<TrackedEventMessage<?>>> head;
    private final Pause pause;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final FailureLog failures = new FailureLog(LOG);
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable SupervisedThread thread;

    /** What lies between two notifications. */
    @FunctionalInterface
    interface Pause {

        void take() throws InterruptedException;
    }

    HeadWatcher(Supplier<BlockingStream<TrackedEventMessage<?>>> head) {
        this.head = head;
        this.pause = () -> closed.await(PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    HeadWatcher(Supplier<BlockingStream<TrackedEventMessage<?>>> head, Pause pause) {
        this.head = head;
        this.pause = pause;
    }

    synchronized void addListener(Runnable listener) {
        listeners.add(listener);
        if (thread == null && closed.getCount() > 0) {
            var opened =
                    new AtomicReference<@Nullable BlockingStream<TrackedEventMessage<?>>>(
                            head.get());
            thread = Supervised.thread("event-head-watcher", () -> watch(opened)).start();
        }
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        if (thread != null) {
            thread.interrupt();
        }
    }

    /**
     * @param opened the stream to begin with; none where this begins again, and something may have
     *     been missed
     */
    private void watch(AtomicReference<@Nullable BlockingStream<TrackedEventMessage<?>>> opened) {
        var first = opened.getAndSet(null);
        var stream = first == null ? head.get() : first;
        try {
            if (first == null) {
                listeners.forEach(Runnable::run);
            }
            while (closed.getCount() > 0) {
                stream = follow(stream);
            }
        } catch (InterruptedException e) {
            LOG.debug("The head watcher is stopped");
        } finally {
            stream.close();
        }
    }

    /** Follows the stream; returns the one to go on with, opened anew after a failure. */
    private BlockingStream<TrackedEventMessage<?>> follow(
            BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        try {
            stream.nextAvailable();
            failures.end(UNREADABLE);
            while (stream.hasNextAvailable()) {
                stream.nextAvailable();
            }
            listeners.forEach(Runnable::run);
            pause.take();
            return stream;
        } catch (RuntimeException | Error e) {
            failures.note(UNREADABLE, e, true);
            closed.await(RETRY_SECONDS, TimeUnit.SECONDS);
            return reopened(stream);
        }
    }

    private BlockingStream<TrackedEventMessage<?>> reopened(
            BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            var fresh = head.get();
            stream.close();
            listeners.forEach(Runnable::run);
            return fresh;
        } catch (RuntimeException | Error e) {
            return stream;
        }
    }
}
