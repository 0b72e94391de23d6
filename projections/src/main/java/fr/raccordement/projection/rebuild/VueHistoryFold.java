package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells what was decided on one view; a decision has no status but itself. */
final class VueHistoryFold extends HistoryFold<VueEvent> {

    VueHistoryFold() {
        super("Vue");
    }

    @Override
    protected VueEvent after(@Nullable VueEvent before, DomainEventMessage<?> message) {
        return (VueEvent) message.getPayload();
    }

    @Override
    protected String id(VueEvent state) {
        return state.nom();
    }

    @Override
    protected @Nullable String statut(VueEvent state, Object event) {
        return null;
    }
}
