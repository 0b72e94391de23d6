package fr.raccordement.command;

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
        S state = null;
        var events = eventStore.readEvents(id.toString());
        while (events.hasNext()) {
            state = fold.apply(state, type.cast(events.next().getPayload()));
        }
        return state;
    }
}
