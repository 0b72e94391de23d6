package fr.raccordement.axon.events;

import fr.raccordement.processing.AggregateStreams;
import fr.raccordement.processing.EventPositions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.tracing.SpanFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The event store on PostgreSQL. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventStoreConfiguration {

    private static final int BATCH_SIZE = 500;
    private static final String UNIQUE_VIOLATION = "23505";

    @Bean(destroyMethod = "stop")
    GroupCommitEngine eventStorageEngine(
            EventPools database,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer events,
            Configuration axon,
            ObjectProvider<SingleProgramLock> only,
            @Value("${raccordement.events.lecture:false}") boolean reading) {
        return engine(
                database,
                database.forCommands(),
                serializer,
                events,
                axon.upcasterChain(),
                reading ? AppendGuard.NONE : guard(only.getIfAvailable()));
    }

    /** An embedded database is this program's by the lock on its data directory. */
    private static AppendGuard guard(@Nullable SingleProgramLock only) {
        return only == null ? AppendGuard.ALONE : only;
    }

    static GroupCommitEngine engine(
            DataSource database,
            DataSource appending,
            Serializer serializer,
            Serializer events,
            EventUpcaster upcasters,
            AppendGuard guard) {
        var builder =
                JdbcEventStorageEngine.builder()
                        .snapshotSerializer(serializer)
                        .eventSerializer(events)
                        .upcasterChain(upcasters)
                        .persistenceExceptionResolver(EventStoreConfiguration::isDuplicate)
                        .connectionProvider(new DataSourceConnectionProvider(database))
                        .transactionManager(NoTransactionManager.instance())
                        .schema(schema())
                        .batchSize(BATCH_SIZE)
                        .finalAggregateBatchPredicate(batch -> batch.size() < BATCH_SIZE);
        return new GroupCommitEngine(builder, database, appending, guard);
    }

    @Bean(name = "eventBus", destroyMethod = "shutDown")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine, Configuration axon) {
        return NotifyingEventStore.from(
                EmbeddedEventStore.builder()
                        .storageEngine(engine)
                        .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                        .spanFactory(axon.getComponent(SpanFactory.class)));
    }

    /** None: what is read often is kept in memory, event by event (D-247). */
    @Bean
    SnapshotTriggerDefinition snapshotOfLongLives() {
        return NoSnapshotTriggerDefinition.INSTANCE;
    }

    @Bean
    AppendOutcome appendOutcome(GroupCommitEngine engine) {
        return engine.outcome();
    }

    @Bean
    AggregateStreams aggregateStreams(GroupCommitEngine engine) {
        return engine::streams;
    }

    @Bean
    StoredStreams storedStreams(GroupCommitEngine engine) {
        return engine::reread;
    }

    @Bean
    EventStoreIdentity eventStoreIdentity(DataSource database) {
        return () -> identity(database);
    }

    @Bean
    StoredEvents storedEvents(DataSource database, EventStoreIdentity identity) {
        return new PostgresStoredEvents(database, identity);
    }

    @Bean
    EventTransfer eventTransfer(DataSource database, StoredEvents events) {
        return new PostgresEventTransfer(database, events);
    }

    @Bean
    EventPositions eventPositions(DataSource database) {
        return new PostgresEventPositions(database);
    }

    private static EventSchema schema() {
        return EventSchema.builder()
                .eventTable("domain_event_entry")
                .globalIndexColumn("global_index")
                .timestampColumn("time_stamp")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    static boolean isDuplicate(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static String identity(DataSource database) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id from store_identity");
                var row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The event store does not say which one it is", e);
        }
    }
}
