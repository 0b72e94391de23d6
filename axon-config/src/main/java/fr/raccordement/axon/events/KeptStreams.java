package fr.raccordement.axon.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The events of the aggregates asked for of late, kept in memory and moved on by each append before
 * it is acknowledged, so that a decision need not read what it rests on. They are what the store
 * would answer at every moment, as long as nobody else appends (D-247).
 *
 * <p>Whoever follows the store may see an event before the append is acknowledged: from before the
 * commit on, nothing kept of its aggregate is answered until it is moved on.
 *
 * <p>Nothing is kept of an aggregate that cannot be read, while another program might append, nor
 * from an append of unknown outcome to the next that succeeds, which has waited for the end of that
 * one.
 */
final class KeptStreams {

    private static final int MAX_EVENTS = 20_000;

    private final LongSupplier tenure;
    private volatile boolean suspended;
    private volatile Set<String> appendedTo = Set.of();
    private volatile Kept kept = new Kept(0);

    /**
     * @param tenure a number that changes whenever another program may have appended, 0 while it
     *     may
     */
    KeptStreams(LongSupplier tenure) {
        this.tenure = tenure;
    }

    /** What was kept in one tenure. */
    private record Kept(long tenure, Cache<String, List<DomainEventMessage<?>>> streams) {

        Kept(long tenure) {
            this(
                    tenure,
                    Caffeine.newBuilder()
                            .maximumWeight(MAX_EVENTS)
                            .weigher((String _, List<DomainEventMessage<?>> it) -> it.size() + 1)
                            .executor(Runnable::run)
                            .build());
        }
    }

    /**
     * The events of an aggregate, in their order; null where nothing may be kept now.
     *
     * @param read reads them from the store, an append to the same aggregate waits for it; null
     *     where they are not to be kept
     */
    @Nullable List<DomainEventMessage<?>> of(
            String aggregate, Function<String, @Nullable List<DomainEventMessage<?>>> read) {
        var now = current();
        return now == null || appendedTo.contains(aggregate)
                ? null
                : now.streams.get(aggregate, read);
    }

    /** The events of those of the aggregates that are kept. */
    Map<String, List<DomainEventMessage<?>>> present(Collection<String> aggregates) {
        var now = current();
        var moving = appendedTo;
        return now == null
                ? Map.of()
                : now.streams.getAllPresent(
                        aggregates.stream().filter(it -> !moving.contains(it)).toList());
    }

    /** From here on an event of these aggregates may be stored, and of no others. */
    void begin(Set<String> aggregates) {
        appendedTo = Set.copyOf(aggregates);
    }

    /** What was begun has ended: what was stored is known. */
    void end() {
        appendedTo = Set.of();
    }

    /** Moves on an aggregate by its next event, which is stored. */
    void append(DomainEventMessage<?> event) {
        kept.streams
                .asMap()
                .computeIfPresent(
                        event.getAggregateIdentifier(), (_, events) -> withNext(events, event));
    }

    /** Forgets an aggregate, whose events turned out to be others. */
    void forget(String aggregate) {
        kept.streams.invalidate(aggregate);
    }

    /** Keeps nothing until {@link #resume}: events of unknown outcome may be stored yet. */
    void suspend() {
        suspended = true;
    }

    /** Begins to keep again, from nothing, where it had been suspended. */
    void resume() {
        if (suspended) {
            kept = new Kept(tenure.getAsLong());
            suspended = false;
        }
    }

    private @Nullable Kept current() {
        var now = tenure.getAsLong();
        if (now == 0 || suspended) {
            return null;
        }
        return kept.tenure == now ? kept : begun(now);
    }

    private synchronized Kept begun(long now) {
        if (kept.tenure != now) {
            kept = new Kept(now);
        }
        return kept;
    }

    private static @Nullable List<DomainEventMessage<?>> withNext(
            List<DomainEventMessage<?>> events, DomainEventMessage<?> next) {
        var expected = events.isEmpty() ? 0 : events.getLast().getSequenceNumber() + 1;
        if (next.getSequenceNumber() < expected) {
            return events; // it was read when it was stored already
        }
        if (next.getSequenceNumber() > expected) {
            return null;
        }
        var moved = new ArrayList<DomainEventMessage<?>>(events.size() + 1);
        moved.addAll(events);
        moved.add(next);
        return Collections.unmodifiableList(moved);
    }
}
