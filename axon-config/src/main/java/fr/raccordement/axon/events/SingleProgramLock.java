package fr.raccordement.axon.events;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.processing.FailureLog;
import fr.raccordement.processing.UnavailableException;
import fr.raccordement.supervision.Supervised;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one program at a time keep its events in a database, since messages between nodes go through
 * Axon Server alone. A session of PostgreSQL holds the lock as long as the program lives; a session
 * whose machine is gone ends by itself within half a minute (D-093).
 *
 * <p>A session may end while the program lives: when the server restarts, or somebody ends it. From
 * that moment nothing is appended, which each append finds out in its own transaction, until the
 * lock is taken again. Where another program was faster, this one stops processing too (D-182).
 */
public final class SingleProgramLock implements AppendGuard, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleProgramLock.class);
    private static final long LOCK = 0x5241_4343_4f4e_4c59L;
    private static final String AWAY = "The database of the events does not answer";
    private static final String TAKEN =
            "Another Raccordement keeps its events in the same database.";
    private static final String HELD =
            """
            select exists (select 1 from pg_locks
             where locktype = 'advisory' and granted and pid = ?
               and classid::bigint = ? and objid::bigint = ? and objsubid = 1)
            """;
    private static final Duration CHECK = Duration.ofSeconds(2);
    private static final int VALIDATION_TIMEOUT_SECONDS = 5;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEAD_PEERS =
            "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private final EventDatabase database;
    private final ScheduledExecutorService scheduler = Supervised.timer("only-program");
    private final FailureLog failures = new FailureLog(LOG);
    private Connection session;
    private volatile int process;
    private boolean held = true;
    private long tenures = 1;
    private volatile long tenure = tenures;
    private volatile boolean lost;
    private volatile Consumer<Boolean> listener = _ -> {};

    private SingleProgramLock(EventDatabase database, Connection session, Duration every)
            throws SQLException {
        this.database = database;
        this.session = session;
        this.process = process(session);
        scheduler.scheduleWithFixedDelay(
                this::check, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Takes the lock.
     *
     * @param timeout how long to wait for the session of one that was killed to end
     * @throws StartRefusedException where another program has it, or it does not answer
     */
    static SingleProgramLock on(EventDatabase database, Duration timeout) {
        return on(database, timeout, CHECK);
    }

    /**
     * The same.
     *
     * @param every how often it is looked after, besides each append that finds it gone
     */
    static SingleProgramLock on(EventDatabase database, Duration timeout, Duration every) {
        try {
            var session = session(database);
            if (!tryLock(session) && !awaitLock(session, timeout)) {
                session.close();
                throw taken();
            }
            return new SingleProgramLock(database, session, every);
        } catch (SQLException e) {
            throw database.unusable(e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        scheduler.shutdownNow();
        session.close();
    }

    /** Sets who is told true when another program has the database, and false when none has. */
    public void onChange(Consumer<Boolean> told) {
        listener = told;
    }

    /** Whether another program has the database now. */
    public boolean isLost() {
        return lost;
    }

    @Override
    public void check(Connection transaction) throws SQLException {
        if (lost || !isHeld(transaction)) {
            scheduler.execute(this::check);
            throw new UnavailableException("The lock of the event store", null);
        }
    }

    @Override
    public long tenure() {
        return tenure;
    }

    private boolean isHeld(Connection transaction) throws SQLException {
        try (var query = transaction.prepareStatement(HELD)) {
            query.setInt(1, process);
            query.setLong(2, LOCK >>> Integer.SIZE);
            query.setLong(3, LOCK & 0xFFFF_FFFFL);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Takes the lock again after a restart of the server, which ended the session. */
    synchronized void check() {
        try {
            if (!session.isValid(VALIDATION_TIMEOUT_SECONDS)) {
                held = false;
                tenure = 0;
                session.close();
                session = session(database);
            }
            if (!held) {
                held = tryLock(session);
                tenure = held ? ++tenures : 0;
                process = process(session);
            }
            failures.end(AWAY);
            tell(!held);
        } catch (SQLException e) {
            failures.note(AWAY, e, false);
        } catch (RuntimeException | Error e) {
            LOG.error("The lock of the event store could not be looked after", e);
        }
    }

    private void tell(boolean now) {
        if (now == lost) {
            return;
        }
        if (now) {
            LOG.error("{} This one decides and processes nothing until the other ends.", TAKEN);
        } else {
            LOG.warn("The database of the events is this program's again; it goes on.");
        }
        lost = now;
        listener.accept(now);
    }

    private static int process(Connection session) throws SQLException {
        try (var query = session.prepareStatement("select pg_backend_pid()");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
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
