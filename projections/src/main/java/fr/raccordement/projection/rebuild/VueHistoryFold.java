package fr.raccordement.projection.rebuild;

import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the decisions on one view; its state is the last of them, and it has no status. */
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
