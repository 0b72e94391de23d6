package fr.raccordement.projection.rebuild;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.query.FindVueHistory;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the history of the decisions on a view, for the operator and its auditors. */
@Component
class VueHistory {

    private final HistoryReader history;

    VueHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindVueHistory query) {
        return history.page(
                new VueId(query.nom()),
                _ -> true,
                new VueHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
