package fr.raccordement.query.interfaces;

import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells the life of one row of the catalogue. */
final class InterfaceCodeHistoryFold extends HistoryFold<InterfaceCodeDocument> {

    InterfaceCodeHistoryFold() {
        super("InterfaceCode");
    }

    static InterfaceCodeDocument fold(
            @Nullable InterfaceCodeDocument before, DomainEventMessage<?> message) {
        return InterfaceCodeDocument.after(
                before, (InterfaceCodeEvent) message.getPayload(), message.getSequenceNumber());
    }

    @Override
    protected InterfaceCodeDocument after(
            @Nullable InterfaceCodeDocument before, DomainEventMessage<?> message) {
        return fold(before, message);
    }

    @Override
    protected String id(InterfaceCodeDocument state) {
        return state.code();
    }

    @Override
    protected String statut(InterfaceCodeDocument state, Object event) {
        return state.retire() ? "RETIRE" : "OFFERT";
    }
}
