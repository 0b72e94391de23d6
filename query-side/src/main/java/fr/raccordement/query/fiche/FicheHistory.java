package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ReadRights;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a fiche, thrown away or not. */
@Component
class FicheHistory {

    private final EventReader events;
    private final ReadRights rights;

    FicheHistory(EventReader events, ReadRights rights) {
        this.events = events;
        this.rights = rights;
    }

    @QueryHandler
    HistoryPage handle(FindFicheHistory query) {
        var history = new FicheHistoryFold();
        var page =
                history.page(
                        events.read(new FicheId(query.ficheId())),
                        query.afterSequence(),
                        query.first());
        return history.state()
                .filter(it -> rights.of(query).sees(it.concern()))
                .map(_ -> page)
                .orElseGet(HistoryPage::empty);
    }
}
