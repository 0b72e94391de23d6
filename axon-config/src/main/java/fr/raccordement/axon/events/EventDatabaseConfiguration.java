package fr.raccordement.axon.events;

import fr.raccordement.axon.postgres.EmbeddedPostgres;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The PostgreSQL of the events, embedded or given by its address, its schema migrated at the start.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventDatabaseConfiguration {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(30);

    @Bean
    EventDatabase eventDatabase(Environment settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var postgres = embedded.getIfAvailable();
        return postgres == null
                ? new EventDatabase(
                        settings.getRequiredProperty("raccordement.events.url"),
                        settings.getProperty("raccordement.events.username", ""),
                        settings.getProperty("raccordement.events.password", ""))
                : new EventDatabase(postgres.url(), postgres.username(), postgres.password());
    }

    /** Not for the embedded server: its data directory is locked already. */
    @Bean
    @ConditionalOnExpression("!environment.getProperty('raccordement.events.url', '').isEmpty()")
    SingleProgramLock onlyProgram(EventDatabase database) {
        return SingleProgramLock.on(database, LOCK_TIMEOUT);
    }

    /**
     * @param reading whether it is only read, beside a program that may be running: then it is
     *     neither taken for this one nor changed
     */
    @Bean(destroyMethod = "close")
    EventPools dataSource(
            EventDatabase database,
            ObjectProvider<SingleProgramLock> only,
            @Value("${raccordement.events.lecture:false}") boolean reading) {
        if (!reading) {
            only.getIfAvailable();
            database.migrate();
        }
        return new EventPools(database, reading);
    }

    @Bean
    EventStoreProbe eventStoreProbe(EventPools pools) {
        return () -> {
            try (var connection = pools.forHealth().getConnection();
                    var query = connection.createStatement()) {
                query.execute("select 1 from domain_event_entry limit 1");
            } catch (SQLException e) {
                throw new EventStoreException("The event store does not answer", e);
            }
        };
    }
}
