package fr.raccordement.projection.history;

import fr.raccordement.projection.diff.FlatFields;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Audits aggregates that have no view of their own: the fields are those of each event. Only the
 * operator sees their lives.
 */
record EventAuditTrail(String aggregateType) implements AuditTrail<EventAuditTrail.LastEvent> {

    /**
     * The last event of an aggregate.
     *
     * @param id stored identifier of the aggregate
     */
    record LastEvent(String id, Map<String, Object> payload) {}

    @Override
    public HistoryFold<LastEvent> newFold() {
        return new HistoryFold<>(aggregateType) {
            @Override
            protected LastEvent after(@Nullable LastEvent before, DomainEventMessage<?> message) {
                return new LastEvent(
                        message.getAggregateIdentifier(), EventPayload.of(message.getPayload()));
            }

            @Override
            protected String id(LastEvent state) {
                return state.id();
            }

            @Override
            protected @Nullable String statut(LastEvent state, Object event) {
                return null;
            }
        };
    }

    @Override
    public FlatFields fields(LastEvent state) {
        return FlatFields.of(state.payload());
    }

    @Override
    public boolean accumulates() {
        return false;
    }
}
