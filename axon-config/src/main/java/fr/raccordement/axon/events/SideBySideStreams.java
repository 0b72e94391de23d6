package fr.raccordement.axon.events;

import fr.raccordement.processing.AggregateStreams;
import fr.raccordement.supervision.Supervised;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads aggregates of a store that has no query for several of them, a few at a time. */
final class SideBySideStreams implements AggregateStreams {

    static final int AT_ONCE = 16;

    private final Function<String, List<DomainEventMessage<?>>> store;

    /**
     * @param store all events of one aggregate, in order
     */
    SideBySideStreams(Function<String, List<DomainEventMessage<?>>> store) {
        this.store = store;
    }

    @Override
    public Map<String, List<DomainEventMessage<?>>> of(Set<String> aggregates) {
        var found = new TreeMap<String, List<DomainEventMessage<?>>>();
        var room = new Semaphore(AT_ONCE);
        try (var threads = Supervised.perTask("streams")) {
            var reads = new TreeMap<String, Future<List<DomainEventMessage<?>>>>();
            for (var aggregate : aggregates) {
                reads.put(aggregate, threads.submit(read(aggregate, room)));
            }
            reads.forEach((aggregate, read) -> found.put(aggregate, result(read)));
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private Callable<List<DomainEventMessage<?>>> read(String aggregate, Semaphore room) {
        return () -> {
            room.acquire();
            try {
                return store.apply(aggregate);
            } finally {
                room.release();
            }
        };
    }

    private static <T> T result(Future<T> read) {
        try {
            return read.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new EventStoreException("The events of an aggregate cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while aggregates were read", e);
        }
    }
}
