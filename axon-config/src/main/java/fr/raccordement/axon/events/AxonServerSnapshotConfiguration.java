package fr.raccordement.axon.events;

import fr.raccordement.axon.serialization.Snapshots;
import fr.raccordement.supervision.Supervised;
import java.util.concurrent.ExecutorService;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.annotation.Bean;

/**
 * Axon Server, with what long lives amount to beside their events: each decision reads over the
 * network what its aggregate is made of, and nothing of it is kept here (D-275).
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class AxonServerSnapshotConfiguration {

    @Bean
    EventStore eventStore(
            AxonServerConfiguration server,
            AxonServerConnectionManager connections,
            Configuration axon,
            @Qualifier("eventSerializer") Serializer events,
            ObjectProvider<GitProperties> git) {
        var snapshots = Snapshots.of(git.getIfAvailable());
        return AxonServerEventStore.builder()
                .messageMonitor(axon.messageMonitor(AxonServerEventStore.class, "eventStore"))
                .configuration(server)
                .platformConnectionManager(connections)
                .snapshotSerializer(snapshots.serializer())
                .eventSerializer(events)
                .snapshotFilter(snapshots)
                .upcasterChain(axon.upcasterChain())
                .spanFactory(axon.getComponent(EventBusSpanFactory.class))
                .build();
    }

    /** Nobody waits for a snapshot. */
    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ExecutorService snapshotting() {
        return Supervised.pool("snapshots", 1);
    }

    @Bean
    Snapshotter aggregateSnapshotter(
            EventStore events,
            Configuration axon,
            TransactionManager transactions,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers,
            SnapshotterSpanFactory spans,
            @Qualifier("snapshotting") ExecutorService executor) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .eventStore(events)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .spanFactory(spans)
                .executor(executor)
                .build();
    }

    @Bean
    SnapshotTriggerDefinition snapshotOfLongLives(
            Snapshotter snapshotter, @Value("${raccordement.instantanes:250}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }
}
