package fr.raccordement.projection.events;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Something may have happened to what is watched. News that nobody had time for gives way to later
 * news: whoever is told has to look for all that is new.
 *
 * @param event the latest event; null where it is not known, as when watching begins
 */
public record News(@Nullable DomainEventMessage<?> event) {

    static final News UNKNOWN = new News(null);
}
