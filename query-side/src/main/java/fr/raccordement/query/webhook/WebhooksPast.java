package fr.raccordement.query.webhook;

import fr.raccordement.api.webhook.WebhooksId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** The webhooks of structures, from their own events. */
@Component
class WebhooksPast extends AggregatePast<String, WebhooksState> {

    WebhooksPast(EventReader events) {
        super(events, WebhooksId::new, WebhooksState::after);
    }
}
