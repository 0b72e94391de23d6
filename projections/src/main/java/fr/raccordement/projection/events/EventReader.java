package fr.raccordement.projection.events;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads the events of one aggregate; sees every event committed before. */
@Component
public class EventReader {

    private final EventStore events;

    EventReader(EventStore events) {
        this.events = events;
    }

    /** All events of an aggregate, oldest first; empty where there is no such aggregate. */
    public Stream<? extends DomainEventMessage<?>> read(Object aggregateId) {
        return read(aggregateId, 0);
    }

    /**
     * Events of an aggregate, oldest first, never a snapshot.
     *
     * @param first sequence number of the first one wanted
     */
    public Stream<? extends DomainEventMessage<?>> read(Object aggregateId, long first) {
        return events.readEvents(aggregateId.toString(), first).asStream();
    }
}
