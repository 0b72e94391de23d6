package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Fiches as they are and as they were, from their own events (D-072). */
@Component
public class FichePast extends AggregatePast<String, FicheState> {

    FichePast(EventReader events) {
        super(events, FicheId::new, FicheFold::after);
    }
}
