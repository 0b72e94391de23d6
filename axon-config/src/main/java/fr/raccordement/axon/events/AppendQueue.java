package fr.raccordement.axon.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Commands wait here while one thread writes what all of them decided. */
final class AppendQueue {

    /** Writes batches and completes each of them, one way or the other. */
    interface Writer {
        void write(List<PendingAppend> waiting);
    }

    private static final int ROOM = 1024;
    private static final int MOST_IN_ONE_COMMIT = 256;
    private static final int PATIENCE_SECONDS = 10;
    private static final int LOOK_UP_MILLIS = 100;

    private final BlockingQueue<PendingAppend> queue;
    private final Writer writer;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean closed;

    AppendQueue(Writer writer) {
        this(writer, new ArrayBlockingQueue<>(ROOM));
    }

    AppendQueue(Writer writer, BlockingQueue<PendingAppend> queue) {
        this.writer = writer;
        this.queue = queue;
        this.thread = Thread.ofPlatform().name("event-writer").start(this::writeUntilClosed);
    }

    /** Returns once the events are durable; throws what kept them from being so. */
    void append(PendingAppend append) {
        if (closing) {
            throw stopped();
        }
        try {
            if (!queue.offer(append, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new EventStoreException("The event store is overloaded; try again later.");
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

    /** Writes what is waiting, then stops. */
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
            var first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                var waiting = new ArrayList<>(List.of(first));
                queue.drainTo(waiting, MOST_IN_ONE_COMMIT - 1);
                writer.write(waiting);
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }

    private static EventStoreException stopped() {
        return new EventStoreException("The event store is stopped; nothing was stored.");
    }
}
