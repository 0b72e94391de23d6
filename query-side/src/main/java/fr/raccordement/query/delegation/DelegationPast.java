package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Delegations as they are and as they were, from their own events. */
@Component
class DelegationPast extends AggregatePast<String, DelegationState> {

    DelegationPast(EventReader events) {
        super(events, DelegationId::new, DelegationFold::after);
    }
}
