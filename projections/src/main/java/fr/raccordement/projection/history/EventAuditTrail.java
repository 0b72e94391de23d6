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
     * @param statuses where it stands after the event
     */
    record LastEvent(String id, Map<String, Object> payload, EventStatuses statuses) {}

    @Override
    public HistoryFold<LastEvent> newFold() {
        return new HistoryFold<>(aggregateType) {
            @Override
            protected LastEvent after(@Nullable LastEvent before, DomainEventMessage<?> message) {
                var statuses = before == null ? EventStatuses.NONE : before.statuses();
                return new LastEvent(
                        message.getAggregateIdentifier(),
                        EventPayload.of(message.getPayload()),
                        statuses.after(message.getPayload()));
            }

            @Override
            protected String id(LastEvent state) {
                return state.id();
            }

            @Override
            protected @Nullable String statut(LastEvent state, DomainEventMessage<?> message) {
                return state.statuses().of(message.getPayload());
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
