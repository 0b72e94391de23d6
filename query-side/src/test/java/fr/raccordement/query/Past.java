package fr.raccordement.query;

import fr.raccordement.api.acteur.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/** Makes things have happened. */
final class Past {

    private final EventStore store;
    private final List<DomainEventMessage<?>> appended = new ArrayList<>();

    Past(EventStore store) {
        this.store = store;
    }

    synchronized DomainEventMessage<?> append(Object aggregateId, Object event) {
        return append(aggregateId, event, World.START.plusSeconds(appended.size()));
    }

    synchronized DomainEventMessage<?> append(Object aggregateId, Object event, Instant at) {
        return append(aggregateId, event, at, "jeanne");
    }

    synchronized DomainEventMessage<?> append(
            Object aggregateId, Object event, Instant at, String actor) {
        var id = aggregateId.toString();
        var version =
                appended.stream().filter(it -> it.getAggregateIdentifier().equals(id)).count();
        var metaData =
                MetaData.with(Actor.ACTOR, actor)
                        .and(Actor.ON_BEHALF_OF, "11111111111111")
                        .and(Actor.CORRELATION_ID, "request-" + appended.size());
        var message =
                new GenericDomainEventMessage<>(
                        "type", id, version, event, metaData, UUID.randomUUID().toString(), at);
        appended.add(message);
        store.publish(message);
        return message;
    }

    synchronized List<DomainEventMessage<?>> all() {
        return List.copyOf(appended);
    }
}
