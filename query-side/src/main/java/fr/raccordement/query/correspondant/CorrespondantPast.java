package fr.raccordement.query.correspondant;

import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Addresses that are written to as contacts, from their own events. */
@Component
class CorrespondantPast extends AggregatePast<CorrespondantId, CorrespondantState> {

    CorrespondantPast(EventReader events) {
        super(events, id -> id, CorrespondantState::after);
    }
}
