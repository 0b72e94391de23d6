package fr.raccordement.query.interfaces;

import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.query.FindInterfaceCodeHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a row of the catalogue, for the operator and its auditors. */
@Component
class InterfaceCodeHistory {

    private final HistoryReader history;

    InterfaceCodeHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindInterfaceCodeHistory query) {
        return history.page(
                new InterfaceCodeId(query.code()),
                _ -> true,
                new InterfaceCodeHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
