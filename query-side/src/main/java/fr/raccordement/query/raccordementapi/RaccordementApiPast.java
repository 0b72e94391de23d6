package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Connections by API as they are and as they were, from their own events. */
@Component
public class RaccordementApiPast extends AggregatePast<String, RaccordementApiState> {

    RaccordementApiPast(EventReader events) {
        super(events, RaccordementApiId::new, RaccordementApiFold::after);
    }
}
