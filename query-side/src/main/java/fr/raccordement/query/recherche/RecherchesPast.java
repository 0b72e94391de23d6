package fr.raccordement.query.recherche;

import fr.raccordement.api.recherche.RecherchesId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** The searches that people kept, from their own events. */
@Component
class RecherchesPast extends AggregatePast<String, RecherchesState> {

    RecherchesPast(EventReader events) {
        super(events, RecherchesId::new, RecherchesState::after);
    }
}
