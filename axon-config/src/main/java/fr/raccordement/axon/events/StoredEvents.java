package fr.raccordement.axon.events;

import java.util.Collection;
import java.util.List;

/**
 * The events as they are stored, in the order of the store. A position is never taken by a second
 * event, and no event appears at a lower position than one read before.
 */
public interface StoredEvents {

    /** Which store this is; to be asked only where there is an event. */
    String store();

    /**
     * The events from a position on, that one included.
     *
     * @param position lowest position wanted; 0 for the first event
     * @param atMost how many
     */
    List<StoredEvent> from(long position, int atMost);

    /** All events of an aggregate, oldest first. */
    List<StoredEvent> of(String aggregateId);

    /** Those of these events that are stored, in no particular order. */
    List<StoredEvent> find(Collection<StoredEvent.Reference> references);
}
