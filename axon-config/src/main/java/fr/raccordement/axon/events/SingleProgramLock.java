package fr.raccordement.axon.events;

import fr.raccordement.axon.StartRefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one program at a time keep its events in a database, since messages between nodes go through
 * Axon Server alone. A session of PostgreSQL holds the lock as long as the program lives; a session
 * whose machine is gone ends by itself within half a minute (D-093).
 */
final class SingleProgramLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleProgramLock.class);
    private static final long LOCK = 0x5241_4343_4f4e_4c59L;
    private static final String TAKEN =
            "Another Raccordement keeps its events in the same database.";
    private static final int CHECK_SECONDS = 10;
    private static final int VALIDATION_TIMEOUT_SECONDS = 5;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEAD_PEERS =
            "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private final EventDatabase database;
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("only-program").factory());
    private Connection session;
    private boolean held = true;

    private SingleProgramLock(EventDatabase database, Connection session) {
        this.database = database;
        this.session = session;
        scheduler.scheduleWithFixedDelay(
                this::check, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Takes the lock.
     *
     * @param timeout how long to wait for the session of one that was killed to end
     * @throws StartRefusedException where another program has it, or it does not answer
     */
    static SingleProgramLock on(EventDatabase database, Duration timeout) {
        try {
            var session = session(database);
            if (!tryLock(session) && !awaitLock(session, timeout)) {
                session.close();
                throw taken();
            }
            return new SingleProgramLock(database, session);
        } catch (SQLException e) {
            throw database.unusable(e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        scheduler.shutdownNow();
        session.close();
    }

    /** Takes the lock again after a restart of the server, which ended the session. */
    synchronized void check() {
        try {
            if (!session.isValid(VALIDATION_TIMEOUT_SECONDS)) {
                held = false;
                session.close();
                session = session(database);
            }
            held = held || tryLock(session);
            if (!held) {
                LOG.error("{} Stop one of them.", TAKEN);
            }
        } catch (SQLException e) {
            LOG.warn("The database of the events does not answer: {}", e.getMessage());
        }
    }

    private static Connection session(EventDatabase database) throws SQLException {
        var settings = new Properties();
        settings.setProperty("ApplicationName", "raccordement");
        settings.setProperty("options", DEAD_PEERS);
        return database.connect(settings);
    }

    private static boolean tryLock(Connection session) throws SQLException {
        try (var query = session.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, LOCK);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Waits in the database until the session that has the lock ends. */
    private static boolean awaitLock(Connection session, Duration patience) throws SQLException {
        if (!patience.isPositive()) {
            return false; // to the database, a timeout of 0 is none
        }
        var usual = session.getNetworkTimeout();
        try (var statement = session.createStatement()) {
            session.setNetworkTimeout(Runnable::run, (int) patience.plus(patience).toMillis());
            statement.execute("set lock_timeout = " + patience.toMillis());
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute("reset lock_timeout");
            session.setNetworkTimeout(Runnable::run, usual);
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static StartRefusedException taken() {
        return new StartRefusedException(
                TAKEN,
                "Stop it, or give this one a database of its own; several nodes are possible with"
                        + " Axon Server only.");
    }
}
