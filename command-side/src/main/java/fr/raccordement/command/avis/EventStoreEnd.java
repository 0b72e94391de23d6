package fr.raccordement.command.avis;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Asks the store itself. */
@Component
class EventStoreEnd implements EndOfStore {

    private final EventStore events;

    EventStoreEnd(EventStore events) {
        this.events = events;
    }

    @Override
    public long position() {
        var head = events.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }
}
