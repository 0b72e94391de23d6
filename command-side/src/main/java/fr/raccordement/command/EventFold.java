package fr.raccordement.command;

import java.time.Instant;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds the events of one aggregate as they are stored now, without locking it. */
@Component
public class EventFold {

    private final EventStore eventStore;

    EventFold(EventStore eventStore) {
        this.eventStore = eventStore;
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
        S state = null;
        var events = eventStore.readEvents(id.toString());
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
