package fr.raccordement.command;

import fr.raccordement.processing.AggregateStreams;
import fr.raccordement.processing.Batch;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds the events of one aggregate as they are stored now, without locking it. */
@Component
public class EventFold {

    private final EventStore eventStore;
    private final AggregateStreams streams;

    EventFold(EventStore eventStore, AggregateStreams streams) {
        this.eventStore = eventStore;
        this.streams = streams;
    }

    /**
     * The state that the events of an aggregate amount to.
     *
     * @param id the aggregate, by its prefixed identifier
     * @param type what its events have in common
     * @param fold next state from a state, null before the first event, and an event
     * @return null where nothing ever happened
     */
    public <E, S> @Nullable S fold(
            Object id, Class<E> type, BiFunction<@Nullable S, E, @Nullable S> fold) {
        return fold(id, type, (state, event, _) -> fold.apply(state, event));
    }

    /** As {@link #fold(Object, Class, BiFunction)}, where it matters when things happened. */
    public <E, S> @Nullable S fold(Object id, Class<E> type, DatedFold<E, S> fold) {
        return fold(eventStore.readEvents(id.toString(), 0).asStream().iterator(), type, fold);
    }

    /**
     * As {@link #fold(Object, Class, BiFunction)}, for an aggregate of the batch of events under
     * way: those of all the others are read with it, as they are stored when the first is asked
     * for.
     */
    public <E, S> @Nullable S foldInBatch(
            Object id, Class<E> type, BiFunction<@Nullable S, E, @Nullable S> fold) {
        var read = Batch.computeOnce("streams of events", () -> streams.of(Batch.aggregates()));
        var events = read.get(id.toString());
        return events == null
                ? fold(id, type, fold)
                : fold(events.iterator(), type, (state, event, _) -> fold.apply(state, event));
    }

    private static <E, S> @Nullable S fold(
            Iterator<? extends DomainEventMessage<?>> events, Class<E> type, DatedFold<E, S> fold) {
        S state = null;
        while (events.hasNext()) {
            var event = events.next();
            state = fold.apply(state, type.cast(event.getPayload()), event.getTimestamp());
        }
        return state;
    }

    /** Next state from a state, null before the first event, an event, and when it happened. */
    @FunctionalInterface
    public interface DatedFold<E, S> {
        @Nullable S apply(@Nullable S before, E event, Instant at);
    }
}
