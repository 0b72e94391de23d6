package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.acteur.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What goes with an event.
 *
 * @param at when, in milliseconds
 * @param actor who
 * @param version the event's place in the life of its thing, from 0
 */
record Moment(Instant at, String actor, long version) {

    static Moment of(DomainEventMessage<?> message) {
        return of(message.getMetaData(), message.getTimestamp(), message.getSequenceNumber());
    }

    static Moment of(Map<String, ?> metaData, Instant at, long version) {
        if (!(metaData.get(Actor.ACTOR) instanceof String actor)) {
            throw new IllegalStateException("Event " + version + " names no actor");
        }
        return new Moment(at.truncatedTo(ChronoUnit.MILLIS), actor, version);
    }
}
