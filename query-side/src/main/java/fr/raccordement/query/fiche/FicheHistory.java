package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a fiche, thrown away or not. */
@Component
class FicheHistory {

    private final HistoryReader history;

    FicheHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindFicheHistory query) {
        return history.page(
                new FicheId(query.ficheId()),
                _ -> true,
                new FicheHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
