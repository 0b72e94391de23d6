package fr.raccordement.projection.events;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What was stored already, read on from a position in the order of the whole store. */
public interface PastEvents {

    /** The position of the last event stored; -1 while there is none. */
    long last();

    /**
     * The events after a position, oldest first, none left out that was stored before this call.
     *
     * @param types of which types
     * @param structures SIRETs of those that they concern; null for any. Others may be among them
     * @param limit how many at most
     */
    Stretch after(
            long position, Set<Class<?>> types, @Nullable Collection<String> structures, int limit);

    /**
     * A stretch of the store.
     *
     * @param events those wanted
     * @param upTo the position up to which there is no other
     * @param more whether there may be some beyond
     */
    record Stretch(List<PastEvent> events, long upTo, boolean more) {}

    /**
     * An event, and where it is.
     *
     * @param position in the order of the whole store
     */
    record PastEvent(long position, DomainEventMessage<?> message) {}
}
