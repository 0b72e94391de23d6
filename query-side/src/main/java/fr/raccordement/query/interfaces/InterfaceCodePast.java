package fr.raccordement.query.interfaces;

import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Rows of the catalogue as they are and as they were, from their own events. */
@Component
class InterfaceCodePast extends AggregatePast<String, InterfaceCodeState> {

    InterfaceCodePast(EventReader events) {
        super(events, InterfaceCodeId::new, InterfaceCodeFold::after);
    }
}
