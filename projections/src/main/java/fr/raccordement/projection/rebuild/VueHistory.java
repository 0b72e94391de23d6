package fr.raccordement.projection.rebuild;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.query.FindVueHistory;
import fr.raccordement.projection.history.OperatorHistory;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the history of the decisions on a view, for the operator and its auditors. */
@Component
class VueHistory {

    private final OperatorHistory history;

    VueHistory(OperatorHistory history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindVueHistory query) {
        return history.page(
                new VueId(query.nom()),
                _ -> true,
                new VueHistoryFold(),
                new OperatorHistory.Page(query.afterSequence(), query.first(), query.viewer()));
    }
}
