package fr.raccordement.query.structure;

import fr.raccordement.api.fiche.query.HistoryPage;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.query.FindStructureHistory;
import fr.raccordement.query.historique.OperatorHistory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a structure, for the operator and its auditors. */
@Component
class StructureHistory {

    private final OperatorHistory history;

    StructureHistory(OperatorHistory history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindStructureHistory query) {
        return history.of(
                        new StructureId(query.siret()), "Structure", query.siret(), query.viewer())
                .told(StructureHistory::told, document -> document.statut().name())
                .page(query.afterSequence(), query.first());
    }

    static StructureDocument told(
            @Nullable StructureDocument before, DomainEventMessage<?> message) {
        return StructureDocument.after(
                before,
                (StructureEvent) message.getPayload(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }
}
