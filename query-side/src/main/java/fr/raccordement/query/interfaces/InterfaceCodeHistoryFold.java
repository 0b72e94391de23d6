package fr.raccordement.query.interfaces;

import fr.raccordement.api.journal.EntryStatus;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the events of one row of the catalogue into history entries. */
final class InterfaceCodeHistoryFold extends HistoryFold<InterfaceCodeState> {

    InterfaceCodeHistoryFold() {
        super("InterfaceCode");
    }

    @Override
    protected InterfaceCodeState after(
            @Nullable InterfaceCodeState before, DomainEventMessage<?> message) {
        return InterfaceCodeFold.after(before, message);
    }

    @Override
    protected String id(InterfaceCodeState state) {
        return state.code();
    }

    @Override
    protected String statut(InterfaceCodeState state, DomainEventMessage<?> message) {
        return (state.retire() ? EntryStatus.RETIRE : EntryStatus.OFFERT).name();
    }
}
