package fr.raccordement.query.lettremorte;

import fr.raccordement.api.fiche.query.HistoryPage;
import fr.raccordement.api.lettremorte.query.FindLettreMorteHistory;
import fr.raccordement.query.evenements.OperatorHistory;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What was discarded, for the operator and its auditors. */
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
                new LettreMorteNarrator(),
                new OperatorHistory.Page(query.afterSequence(), query.first(), query.viewer()));
    }
}
