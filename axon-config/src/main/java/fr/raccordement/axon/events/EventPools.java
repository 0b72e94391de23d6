package fr.raccordement.axon.events;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * Connections to the database of the events, in pools apart: whoever handles a command, or appends,
 * never waits for those who read, nor does the health (D-283).
 */
final class EventPools extends AbstractRoutingDataSource implements AutoCloseable {

    private static final int FOR_COMMANDS = 8;
    private static final int FOR_READERS = 10;
    private static final int FOR_HEALTH = 1;

    private enum Kind {
        COMMANDS,
        READERS
    }

    private final HikariDataSource commands;
    private final HikariDataSource readers;
    private final HikariDataSource health;

    /**
     * @param reading whether nothing is ever written
     */
    EventPools(EventDatabase database, boolean reading) {
        commands = database.pool("event-commands", FOR_COMMANDS);
        readers = database.pool("events", FOR_READERS);
        health = database.pool("event-health", FOR_HEALTH);
        health.setMinimumIdle(0);
        commands.setReadOnly(reading);
        readers.setReadOnly(reading);
        setTargetDataSources(Map.of(Kind.COMMANDS, commands, Kind.READERS, readers));
        setDefaultTargetDataSource(readers);
        afterPropertiesSet();
    }

    /** For whoever appends, on whatever thread. */
    DataSource forCommands() {
        return commands;
    }

    DataSource forHealth() {
        return health;
    }

    @Override
    protected @Nullable Object determineCurrentLookupKey() {
        return CurrentUnitOfWork.<Message<?>>map(UnitOfWork::getMessage)
                        .filter(CommandMessage.class::isInstance)
                        .isPresent()
                ? Kind.COMMANDS
                : Kind.READERS;
    }

    @Override
    public void close() {
        commands.close();
        readers.close();
        health.close();
    }
}
