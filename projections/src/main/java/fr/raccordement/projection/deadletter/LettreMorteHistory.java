package fr.raccordement.projection.deadletter;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.lettremorte.query.FindLettreMorteHistory;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the history of what was discarded, for the operator and its auditors. */
@Component
class LettreMorteHistory {

    private final HistoryReader history;

    LettreMorteHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindLettreMorteHistory query) {
        return history.page(
                query.id(),
                _ -> true,
                new LettreMorteHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
