package fr.raccordement.query.delegation;

import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the events of one delegation into history entries. */
final class DelegationHistoryFold extends HistoryFold<DelegationState> {

    DelegationHistoryFold() {
        super("Delegation");
    }

    @Override
    protected DelegationState after(
            @Nullable DelegationState before, DomainEventMessage<?> message) {
        return DelegationFold.after(before, message);
    }

    @Override
    protected String id(DelegationState state) {
        return state.id();
    }

    @Override
    protected String statut(DelegationState state, DomainEventMessage<?> message) {
        return state.statut().name();
    }
}
