package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApiHistory;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.query.habilitation.ViewerRights;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a connection by API. */
@Component
class RaccordementApiHistory {

    private final EventReader events;
    private final ViewerRights rights;

    RaccordementApiHistory(EventReader events, ViewerRights rights) {
        this.events = events;
        this.rights = rights;
    }

    @QueryHandler
    HistoryPage handle(FindRaccordementApiHistory query) {
        var narrator = new RaccordementApiHistoryFold();
        var page =
                narrator.page(
                        events.read(new RaccordementApiId(query.raccordementApiId())),
                        query.afterSequence(),
                        query.first());
        return narrator.state()
                .filter(it -> rights.sees(query.viewer(), Partie.API, it.structure()))
                .map(_ -> page)
                .orElseGet(HistoryPage::empty);
    }
}
