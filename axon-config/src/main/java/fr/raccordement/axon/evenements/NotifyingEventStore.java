package fr.raccordement.axon.evenements;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** An event store that tells waiting processors of a new event instead of letting them poll. */
final class NotifyingEventStore extends EmbeddedEventStore {

    private final Sentinel sentinel;

    NotifyingEventStore(Builder builder) {
        super(builder);
        this.sentinel = new Sentinel(() -> super.openStream(createHeadToken()));
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new WakeableStream(super.openStream(token), sentinel);
    }

    @Override
    public void shutDown() {
        sentinel.close();
        super.shutDown();
    }
}
