package fr.raccordement.processing;

import java.util.Map;
import java.util.Set;

/** Where events are in the order of the whole store. */
@FunctionalInterface
public interface EventPositions {

    /**
     * The position of each.
     *
     * @return what is not stored is missing
     */
    Map<Event, Long> of(Set<Event> events);

    /**
     * An event.
     *
     * @param aggregate stored identifier of what it happened to
     * @param sequence its number there
     */
    record Event(String aggregate, long sequence) {}
}
