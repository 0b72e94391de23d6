package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Rattachements as they are and as they were, from their own events. */
@Component
class RattachementPast extends AggregatePast<HabilitationId, RattachementState> {

    RattachementPast(EventReader events) {
        super(events, id -> id, RattachementFold::after);
    }
}
