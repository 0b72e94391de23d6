package fr.raccordement.processing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;

/** The store, asked for the events of many aggregates in one round trip. */
@FunctionalInterface
public interface AggregateStreams {

    /**
     * All that happened to them by now, each in its order.
     *
     * @param aggregates stored identifiers
     * @return by stored identifier; what nothing happened to is missing
     */
    Map<String, List<DomainEventMessage<?>>> of(Set<String> aggregates);
}
