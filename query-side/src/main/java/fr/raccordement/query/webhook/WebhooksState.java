package fr.raccordement.query.webhook;

import fr.raccordement.api.webhook.event.WebhookEvent;
import fr.raccordement.projection.Projected;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of a structure, after one of their events.
 *
 * @param webhooks those that were not removed, by when they were registered
 */
record WebhooksState(long version, Map<String, WebhookState> webhooks) implements Projected {

    static WebhooksState after(@Nullable WebhooksState before, DomainEventMessage<?> message) {
        var event = (WebhookEvent) message.getPayload();
        var all = new LinkedHashMap<String, WebhookState>();
        if (before != null) {
            all.putAll(before.webhooks);
        }
        var next =
                WebhookState.after(
                        all.get(event.webhook()),
                        event,
                        message.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                        message.getSequenceNumber());
        if (next == null) {
            all.remove(event.webhook());
        } else {
            all.put(event.webhook(), next);
        }
        return new WebhooksState(message.getSequenceNumber(), all);
    }

    Optional<WebhookState> find(String webhook) {
        return Optional.ofNullable(webhooks.get(webhook));
    }
}
