package fr.raccordement.axon.events;

import fr.raccordement.supervision.Supervised;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * An event store that notifies waiting processors of a new event instead of letting them poll
 * (D-051).
 */
final class NotifyingEventStore extends EmbeddedEventStore {

    private static final Duration JOIN_TIMEOUT = Duration.ofSeconds(5);

    private final HeadWatcher headWatcher;
    private final Queue<Thread> threads;

    private NotifyingEventStore(Builder builder, Queue<Thread> threads) {
        super(builder);
        this.threads = threads;
        this.headWatcher = new HeadWatcher(() -> super.openStream(createHeadToken()));
    }

    static NotifyingEventStore from(Builder builder) {
        var threads = new ConcurrentLinkedQueue<Thread>();
        builder.threadFactory(
                work -> {
                    var thread = Supervised.thread("event-store", work::run).thread();
                    threads.add(thread);
                    return thread;
                });
        return new NotifyingEventStore(builder, threads);
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new WakeableStream(super.openStream(token), headWatcher);
    }

    /** Also waits for the threads that read, which would otherwise read from a closed database. */
    @Override
    public void shutDown() {
        headWatcher.close();
        super.shutDown();
        afterCommit(List.of());
        try {
            for (var thread : threads) {
                thread.join(JOIN_TIMEOUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
