package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Reads what a viewer holds from its events, so that a right withdrawn is gone at once. */
@Component
@Primary
class EventSourcedReadRights implements ReadRights {

    private final StoredHoldings holdings;

    EventSourcedReadRights(StoredHoldings holdings) {
        this.holdings = holdings;
    }

    @Override
    public Sight of(Class<?> query, Actor viewer) {
        return new Sight(query, viewer, holdings);
    }
}
