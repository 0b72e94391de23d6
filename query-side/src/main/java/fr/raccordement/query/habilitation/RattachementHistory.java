package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.query.FindRattachementHistory;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.events.EventReader;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/**
 * What happened between a user and a structure, for that user and for whoever manages users there.
 */
@Component
class RattachementHistory {

    private final EventReader events;
    private final ViewerRights rights;

    RattachementHistory(EventReader events, ViewerRights rights) {
        this.events = events;
        this.rights = rights;
    }

    @QueryHandler
    HistoryPage handle(FindRattachementHistory query) {
        if (!sees(query)) {
            return HistoryPage.empty();
        }
        var id = new HabilitationId(query.structure(), query.utilisateur());
        return new RattachementHistoryFold()
                .page(events.read(id), query.afterSequence(), query.first());
    }

    private boolean sees(FindRattachementHistory query) {
        return query.utilisateur().equals(query.viewer().login())
                || rights.sees(query.viewer(), Partie.ORGANISATION, query.structure());
    }
}
