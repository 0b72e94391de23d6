package fr.raccordement.axon.evenements;

import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store of several nodes: Axon Server, which its own auto-configuration connects. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerStoreConfiguration {

    private static final int PATIENCE_SECONDS = 5;

    /** A context is known by its name and its first event. */
    @Bean
    EventStoreIdentity eventStoreIdentity(
            ObjectProvider<EventStore> events, AxonServerConfiguration server) {
        return () -> server.getContext() + "/" + firstEvent(events.getObject());
    }

    private static String firstEvent(EventStore events) {
        if (events.createHeadToken() == null) {
            return "";
        }
        try (var stream = events.openStream(events.createTailToken())) {
            return stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    ? stream.nextAvailable().getIdentifier()
                    : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the event store was opened", e);
        }
    }
}
