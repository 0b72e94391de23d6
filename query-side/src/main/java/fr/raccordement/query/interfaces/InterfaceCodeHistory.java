package fr.raccordement.query.interfaces;

import fr.raccordement.api.fiche.query.HistoryPage;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.interfaces.query.FindInterfaceCodeHistory;
import fr.raccordement.query.historique.OperatorHistory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a row of the catalogue, for the operator and its auditors. */
@Component
class InterfaceCodeHistory {

    private final OperatorHistory history;

    InterfaceCodeHistory(OperatorHistory history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindInterfaceCodeHistory query) {
        return history.of(
                        new InterfaceCodeId(query.code()),
                        "InterfaceCode",
                        query.code(),
                        query.viewer())
                .told(InterfaceCodeHistory::told, row -> row.retire() ? "RETIRE" : "OFFERT")
                .page(query.afterSequence(), query.first());
    }

    static InterfaceCodeDocument told(
            @Nullable InterfaceCodeDocument before, DomainEventMessage<?> message) {
        return InterfaceCodeDocument.after(
                before, (InterfaceCodeEvent) message.getPayload(), message.getSequenceNumber());
    }
}
