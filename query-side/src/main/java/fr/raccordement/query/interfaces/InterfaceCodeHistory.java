package fr.raccordement.query.interfaces;

import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.query.FindInterfaceCodeHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.history.OperatorHistory;
import org.axonframework.queryhandling.QueryHandler;
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
        return history.page(
                new InterfaceCodeId(query.code()),
                _ -> true,
                new InterfaceCodeHistoryFold(),
                new OperatorHistory.Page(query.afterSequence(), query.first(), query.viewer()));
    }
}
