package fr.raccordement.query.evenements;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.query.difference.Champs;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Tells things that have no view of their own: each event is what it says. Only the operator sees
 * their lives.
 */
record EventChronique(String aggregateType) implements Chronique<EventChronique.Said> {

    /** What an event said of the thing, by its stored identifier. */
    record Said(String id, Map<String, Object> payload) {}

    @Override
    public Narrator<Said> narrator() {
        return new Narrator<>(aggregateType) {
            @Override
            protected Said after(@Nullable Said before, DomainEventMessage<?> message) {
                return new Said(
                        message.getAggregateIdentifier(), EventPayload.of(message.getPayload()));
            }

            @Override
            protected String id(Said state) {
                return state.id();
            }

            @Override
            protected @Nullable String statut(Said state, Object event) {
                return null;
            }
        };
    }

    @Override
    public Champs champs(Said state) {
        return Champs.of(state.payload());
    }

    @Override
    public boolean sees(Actor viewer, Said state) {
        return viewer.seesEverything();
    }

    @Override
    public boolean accumulates() {
        return false;
    }
}
