package fr.raccordement.query.structure;

import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells the life of one structure in the register. */
final class StructureHistoryFold extends HistoryFold<StructureDocument> {

    StructureHistoryFold() {
        super("Structure");
    }

    static StructureDocument fold(
            @Nullable StructureDocument before, DomainEventMessage<?> message) {
        return StructureDocument.after(
                before,
                (StructureEvent) message.getPayload(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    @Override
    protected StructureDocument after(
            @Nullable StructureDocument before, DomainEventMessage<?> message) {
        return fold(before, message);
    }

    @Override
    protected String id(StructureDocument state) {
        return state.siret();
    }

    @Override
    protected String statut(StructureDocument state, Object event) {
        return state.statut().name();
    }
}
