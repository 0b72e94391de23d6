package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.query.FindDelegationHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.history.HistoryReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a delegation, for both its sides. */
@Component
class DelegationHistory {

    private final HistoryReader history;

    DelegationHistory(HistoryReader history) {
        this.history = history;
    }

    @QueryHandler
    HistoryPage handle(FindDelegationHistory query) {
        return history.page(
                new DelegationId(query.delegationId()),
                it -> it.getSequenceNumber() <= query.version(),
                new DelegationHistoryFold(),
                query.afterSequence(),
                query.first());
    }
}
