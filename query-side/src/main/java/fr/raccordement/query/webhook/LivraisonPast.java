package fr.raccordement.query.webhook;

import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Deliveries, from their own events. */
@Component
class LivraisonPast extends AggregatePast<LivraisonId, LivraisonState> {

    LivraisonPast(EventReader events) {
        super(events, id -> id, LivraisonState::after);
    }
}
