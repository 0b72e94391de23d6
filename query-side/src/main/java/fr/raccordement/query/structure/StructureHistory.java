package fr.raccordement.query.structure;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.query.FindStructureHistory;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a structure, for the operator and its auditors. */
@Component
class StructureHistory {

    private final HistoryReader history;

    StructureHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindStructureHistory query) {
        return history.page(
                new StructureId(query.siret()),
                it -> it.getPayload() instanceof StructureEvent,
                new StructureHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
