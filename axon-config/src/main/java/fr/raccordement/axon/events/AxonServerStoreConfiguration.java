package fr.raccordement.axon.events;

import static java.util.stream.Collectors.toMap;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.processing.AggregateStreams;
import fr.raccordement.processing.EventPositions;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store of several nodes: Axon Server, which its own auto-configuration connects. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerStoreConfiguration {

    private static final int TIMEOUT_SECONDS = 5;

    /** A context is identified by its name and its first event. */
    @Bean
    EventStoreProbe eventStoreProbe(ObjectProvider<EventStore> events) {
        return () -> events.getObject().createHeadToken();
    }

    @Bean
    EventStoreIdentity eventStoreIdentity(
            ObjectProvider<EventStore> events, AxonServerConfiguration server) {
        return () -> server.getContext() + "/" + firstEvent(events.getObject(), server);
    }

    @Bean
    StoredEvents storedEvents(
            AxonServerConnectionManager connections,
            AxonServerConfiguration server,
            EventStoreIdentity identity) {
        return new AxonServerStoredEvents(
                () -> connections.getConnection(server.getContext()).eventChannel(), identity);
    }

    @Bean
    EventTransfer eventTransfer(
            AxonServerConnectionManager connections,
            AxonServerConfiguration server,
            StoredEvents events) {
        return new AxonServerEventTransfer(
                () -> connections.getConnection(server.getContext()).eventChannel(),
                server.getContext(),
                events);
    }

    /** Axon Server has no query for several aggregates: they are read side by side. */
    @Bean
    AggregateStreams aggregateStreams(ObjectProvider<EventStore> events) {
        return new SideBySideStreams(
                aggregate ->
                        events.getObject()
                                .readEvents(aggregate, 0)
                                .asStream()
                                .<DomainEventMessage<?>>map(it -> it)
                                .toList());
    }

    @Bean
    StoredStreams storedStreams(ObjectProvider<EventStore> events) {
        return (aggregate, first) -> events.getObject().readEvents(aggregate, first);
    }

    /** Axon Server has no query for positions: each event is looked for. */
    @Bean
    EventPositions eventPositions(StoredEvents events) {
        return wanted ->
                events
                        .find(
                                wanted.stream()
                                        .map(
                                                it ->
                                                        new StoredEvent.Reference(
                                                                it.aggregate(), it.sequence()))
                                        .toList())
                        .stream()
                        .collect(
                                toMap(
                                        it ->
                                                new EventPositions.Event(
                                                        it.aggregateId(), it.sequence()),
                                        StoredEvent::position));
    }

    private static String firstEvent(EventStore events, AxonServerConfiguration server) {
        try {
            return events.createHeadToken() == null ? "" : firstEvent(events);
        } catch (EventStoreException e) {
            throw new StartRefusedException(
                    "Axon Server does not answer at %s.".formatted(server.getServers()),
                    "Start it first, or correct axon.axonserver.servers.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the event store was opened", e);
        }
    }

    private static String firstEvent(EventStore events) throws InterruptedException {
        try (var stream = events.openStream(events.createTailToken())) {
            return stream.hasNextAvailable(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    ? stream.nextAvailable().getIdentifier()
                    : "";
        }
    }
}
