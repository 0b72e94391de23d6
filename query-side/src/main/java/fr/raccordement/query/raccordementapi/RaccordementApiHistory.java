package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApiHistory;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a connection by API. */
@Component
class RaccordementApiHistory {

    private final HistoryReader history;

    RaccordementApiHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindRaccordementApiHistory query) {
        return history.page(
                new RaccordementApiId(query.raccordementApiId()),
                _ -> true,
                new RaccordementApiHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
