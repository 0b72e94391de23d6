package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.query.FindDelegationHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ReadRights;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What happened to a delegation, for both its sides. */
@Component
class DelegationHistory {

    private final EventReader events;
    private final ReadRights rights;

    DelegationHistory(EventReader events, ReadRights rights) {
        this.events = events;
        this.rights = rights;
    }

    @QueryHandler
    HistoryPage handle(FindDelegationHistory query) {
        var history = new DelegationHistoryFold();
        var page =
                history.page(
                        events.read(new DelegationId(query.delegationId()))
                                .filter(it -> it.getSequenceNumber() <= query.version()),
                        query.afterSequence(),
                        query.first());
        return history.state()
                .filter(state -> rights.of(query).sees(List.of(state.asTiers(), state.asEntite())))
                .map(_ -> page)
                .orElseGet(HistoryPage::empty);
    }
}
