package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.projection.history.EventStatuses;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the decisions on one view; an event has the status of the generation that it is about. */
final class VueHistoryFold extends HistoryFold<VueHistoryFold.Decided> {

    /** The view after a decision. */
    record Decided(String nom, EventStatuses statuses) {}

    VueHistoryFold() {
        super("Vue");
    }

    @Override
    protected Decided after(@Nullable Decided before, DomainEventMessage<?> message) {
        var event = (VueEvent) message.getPayload();
        var statuses = before == null ? EventStatuses.NONE : before.statuses();
        return new Decided(event.nom(), statuses.after(event));
    }

    @Override
    protected String id(Decided state) {
        return state.nom();
    }

    @Override
    protected @Nullable String statut(Decided state, DomainEventMessage<?> message) {
        return state.statuses().of(message.getPayload());
    }
}
