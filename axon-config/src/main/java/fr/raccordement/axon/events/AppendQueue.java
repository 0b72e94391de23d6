package fr.raccordement.axon.events;

import fr.raccordement.processing.UnavailableException;
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

    private final BlockingQueue<PendingAppend> queue;
    private final Writer writer;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean closed;

    AppendQueue(Writer writer) {
        this(writer, new ArrayBlockingQueue<>(CAPACITY));
    }

    AppendQueue(Writer writer, BlockingQueue<PendingAppend> queue) {
        this.writer = writer;
        this.queue = queue;
        this.thread = Thread.ofPlatform().name("event-writer").start(this::writeUntilClosed);
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
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        closed = true;
        for (var late = queue.poll(); late != null; late = queue.poll()) {
            late.durable().completeExceptionally(stopped());
        }
    }

    private void writeOnce() {
        try {
            var first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                var batch = new ArrayList<>(List.of(first));
                queue.drainTo(batch, MAX_BATCH - 1);
                write(batch);
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    /** An Error too is told to whoever waits, and the next batch is written all the same. */
    private void write(List<PendingAppend> batch) {
        try {
            writer.write(batch);
        } catch (Throwable e) {
            LOG.error("A batch of {} appends failed", batch.size(), e);
            batch.forEach(
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
