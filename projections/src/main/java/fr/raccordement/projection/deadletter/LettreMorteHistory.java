package fr.raccordement.projection.deadletter;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.lettremorte.query.FindLettreMorteHistory;
import fr.raccordement.projection.history.OperatorHistory;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the history of what was discarded, for the operator and its auditors. */
@Component
class LettreMorteHistory {

    private final OperatorHistory history;

    LettreMorteHistory(OperatorHistory history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindLettreMorteHistory query) {
        return history.page(
                query.id(),
                _ -> true,
                new LettreMorteHistoryFold(),
                new OperatorHistory.Page(query.afterSequence(), query.first(), query.viewer()));
    }
}
