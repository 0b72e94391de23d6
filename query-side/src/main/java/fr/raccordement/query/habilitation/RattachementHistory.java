package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.query.FindRattachementHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * What happened between a user and a structure, for that user and for whoever manages users there.
 */
@Component
class RattachementHistory {

    private final HistoryReader history;

    RattachementHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindRattachementHistory query) {
        return history.page(
                new HabilitationId(query.structure(), query.utilisateur()),
                _ -> true,
                new RattachementHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
