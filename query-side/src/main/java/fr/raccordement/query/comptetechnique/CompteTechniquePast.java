package fr.raccordement.query.comptetechnique;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Technical accounts as they are and as they were, from their own events. */
@Component
class CompteTechniquePast extends AggregatePast<String, CompteTechniqueState> {

    CompteTechniquePast(EventReader events) {
        super(events, CompteTechniqueId::new, CompteTechniqueState::after);
    }
}
