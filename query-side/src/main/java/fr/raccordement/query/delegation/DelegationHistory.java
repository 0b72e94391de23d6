package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.query.FindDelegationHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.events.EventReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a delegation, for both its sides. */
@Component
class DelegationHistory {

    private final EventReader events;
    private final DelegationViewMapper viewer;

    DelegationHistory(EventReader events, DelegationViewMapper viewer) {
        this.events = events;
        this.viewer = viewer;
    }

    @QueryHandler
    HistoryPage handle(FindDelegationHistory query) {
        var narrator = new DelegationHistoryFold();
        var page =
                narrator.page(
                        events.read(new DelegationId(query.delegationId()))
                                .filter(it -> it.getSequenceNumber() <= query.version()),
                        query.afterSequence(),
                        query.first());
        return narrator.state()
                .flatMap(state -> viewer.show(query.viewer(), state))
                .map(_ -> page)
                .orElseGet(HistoryPage::empty);
    }
}
