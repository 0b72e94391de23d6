package fr.raccordement.projection.events;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Something may have happened to a watched aggregate. A notification that waits is replaced by a
 * later one: who receives one has to look for everything that is new (D-077).
 *
 * @param event the latest event; null where it is not known, as when watching begins
 */
public record EventNotification(@Nullable DomainEventMessage<?> event) {

    static final EventNotification UNKNOWN = new EventNotification(null);
}
