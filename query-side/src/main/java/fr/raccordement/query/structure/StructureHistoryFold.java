package fr.raccordement.query.structure;

import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the events of one structure of the register into history entries. */
final class StructureHistoryFold extends HistoryFold<StructureState> {

    StructureHistoryFold() {
        super("Structure");
    }

    @Override
    protected StructureState after(@Nullable StructureState before, DomainEventMessage<?> message) {
        return StructureFold.after(
                before,
                (StructureEvent) message.getPayload(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    @Override
    protected String id(StructureState state) {
        return state.siret();
    }

    @Override
    protected String statut(StructureState state, DomainEventMessage<?> message) {
        return state.statut().name();
    }
}
