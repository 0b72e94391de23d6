package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.query.FindDelegationHistory;
import fr.raccordement.api.fiche.query.HistoryPage;
import fr.raccordement.query.evenements.EventReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a delegation, for both its sides. */
@Component
class DelegationHistory {

    private final EventReader events;
    private final DelegationViewer viewer;

    DelegationHistory(EventReader events, DelegationViewer viewer) {
        this.events = events;
        this.viewer = viewer;
    }

    @QueryHandler
    HistoryPage handle(FindDelegationHistory query) {
        var narrator = new DelegationNarrator();
        var page =
                narrator.tell(
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
