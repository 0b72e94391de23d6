package fr.raccordement.query.structure;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.query.FindStructureHistory;
import fr.raccordement.projection.history.OperatorHistory;
import org.axonframework.queryhandling.QueryHandler;
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
        return history.page(
                new StructureId(query.siret()),
                _ -> true,
                new StructureHistoryFold(),
                new OperatorHistory.Page(query.afterSequence(), query.first(), query.viewer()));
    }
}
