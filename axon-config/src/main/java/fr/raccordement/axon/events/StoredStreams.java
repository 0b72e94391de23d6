package fr.raccordement.axon.events;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * The events of an aggregate as they are stored now, whatever is kept of them in memory: somebody
 * may have repaired one (D-247). What is kept is forgotten.
 */
@FunctionalInterface
public interface StoredStreams {

    /**
     * @param first the sequence number of the first event that is wanted
     */
    DomainEventStream reread(String aggregate, long first);
}
