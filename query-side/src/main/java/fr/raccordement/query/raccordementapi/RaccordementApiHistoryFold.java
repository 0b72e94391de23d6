package fr.raccordement.query.raccordementapi;

import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the events of one connection by API into history entries. */
final class RaccordementApiHistoryFold extends HistoryFold<RaccordementApiState> {

    RaccordementApiHistoryFold() {
        super("RaccordementApi");
    }

    @Override
    protected RaccordementApiState after(
            @Nullable RaccordementApiState before, DomainEventMessage<?> message) {
        return RaccordementApiFold.after(before, message);
    }

    @Override
    protected String id(RaccordementApiState state) {
        return state.id();
    }

    @Override
    protected String statut(RaccordementApiState state, DomainEventMessage<?> message) {
        return state.statut().name();
    }
}
