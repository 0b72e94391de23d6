package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApiHistory;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ReadRights;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a connection by API. */
@Component
class RaccordementApiHistory {

    private final EventReader events;
    private final ReadRights rights;

    RaccordementApiHistory(EventReader events, ReadRights rights) {
        this.events = events;
        this.rights = rights;
    }

    @QueryHandler
    HistoryPage handle(FindRaccordementApiHistory query) {
        var history = new RaccordementApiHistoryFold();
        var page =
                history.page(
                        events.read(new RaccordementApiId(query.raccordementApiId())),
                        query.afterSequence(),
                        query.first());
        return history.state()
                .filter(it -> rights.of(query).sees(it.concern()))
                .map(_ -> page)
                .orElseGet(HistoryPage::empty);
    }
}
