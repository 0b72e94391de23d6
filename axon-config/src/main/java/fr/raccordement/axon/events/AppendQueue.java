package fr.raccordement.axon.events;

import fr.raccordement.processing.UnavailableException;
import fr.raccordement.supervision.Supervised;
import fr.raccordement.supervision.SupervisedThread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands wait here while one thread commits the events of many of them at once (D-049). */
final class AppendQueue {

    /** Writes batches and completes every append of them, successfully or not. */
    interface Writer {
        void write(List<PendingAppend> batch);
    }

    private static final Logger LOG = LoggerFactory.getLogger(AppendQueue.class);
    private static final int CAPACITY = 1024;
    private static final int MAX_BATCH = 256;
    private static final int OFFER_TIMEOUT_SECONDS = 2;
    private static final int POLL_MILLIS = 100;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final BlockingQueue<PendingAppend> queue;
    private final Writer writer;
    private final SupervisedThread thread;
    private volatile List<PendingAppend> batch = List.of();
    private volatile boolean closing;
    private volatile boolean closed;

    AppendQueue(Writer writer) {
        this(writer, new ArrayBlockingQueue<>(CAPACITY));
    }

    AppendQueue(Writer writer, BlockingQueue<PendingAppend> queue) {
        this.writer = writer;
        this.queue = queue;
        this.thread =
                Supervised.thread("event-writer", this::writeUntilClosed, this::failAll).start();
    }

    /** Returns once the events are durable; throws why they are not. */
    void append(PendingAppend append) {
        if (closing) {
            throw stopped();
        }
        try {
            if (!queue.offer(append, OFFER_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new UnavailableException("The queue of the event store", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted before the events were stored.", e);
        }
        if (closed && queue.remove(append)) {
            throw stopped();
        }
        await(append.durable());
    }

    /** How many wait. */
    int waiting() {
        return queue.size();
    }

    /** Writes what is queued, then ends the thread. */
    void stop() {
        closing = true;
        thread.stopAndWait(LONGEST_STOP);
        close();
    }

    private static void await(CompletableFuture<Void> durable) {
        try {
            durable.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void writeUntilClosed() {
        while (!closing || !queue.isEmpty()) {
            writeOnce();
        }
        close();
    }

    private void close() {
        closed = true;
        failWaiting(stopped());
    }

    /** Whoever waits does not wait for the thread to go on. */
    private void failAll(Throwable failure) {
        var unavailable = new UnavailableException("The event writer", failure);
        batch.forEach(append -> append.durable().completeExceptionally(unavailable));
        failWaiting(unavailable);
    }

    private void failWaiting(UnavailableException failure) {
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            next.durable().completeExceptionally(failure);
        }
    }

    private void writeOnce() {
        try {
            var first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                var taken = new ArrayList<>(List.of(first));
                batch = taken;
                queue.drainTo(taken, MAX_BATCH - 1);
                write(taken);
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** An Error too is told to whoever waits, and the next batch is written all the same. */
    private void write(List<PendingAppend> taken) {
        try {
            writer.write(taken);
        } catch (Throwable e) {
            LOG.error("A batch of {} appends failed", taken.size(), e);
            taken.forEach(
                    append ->
                            append.durable()
                                    .completeExceptionally(
                                            new UnavailableException("The event writer", e)));
        }
    }

    private static UnavailableException stopped() {
        return new UnavailableException("The event store is stopped; nothing was stored.", null);
    }
}
