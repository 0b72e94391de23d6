package fr.raccordement.projection.history;

import fr.raccordement.projection.diff.FlatFields;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Tells things that have no view of their own: each event is what it says. Only the operator sees
 * their lives.
 */
record EventAuditTrail(String aggregateType) implements AuditTrail<EventAuditTrail.Said> {

    /** What an event said of the thing, by its stored identifier. */
    record Said(String id, Map<String, Object> payload) {}

    @Override
    public HistoryFold<Said> narrator() {
        return new HistoryFold<>(aggregateType) {
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
    public FlatFields champs(Said state) {
        return FlatFields.of(state.payload());
    }

    @Override
    public boolean accumulates() {
        return false;
    }
}
