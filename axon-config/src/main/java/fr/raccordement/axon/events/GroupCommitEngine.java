package fr.raccordement.axon.events;

import static java.util.stream.Collectors.groupingBy;
import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;
import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import fr.raccordement.axon.outage.Outages;
import fr.raccordement.processing.AggregateStreams;
import fr.raccordement.processing.UnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores events so that they become visible in the order of their index, the events of many
 * commands in one commit (D-049, D-050).
 *
 * <p>The advisory lock is held until the commit is visible, so an index is never followed by a
 * lower one: tokens have no gaps, and no event can be skipped.
 */
final class GroupCommitEngine extends JdbcEventStorageEngine implements MeterBinder {

    static final long APPEND_LOCK = 0x5241_4343_4f52_4445L;

    private final DataSource database;
    private final DataSource appending;
    private final AppendGuard guard;
    private final AppendQueue queue;
    private final SharedPages pages;
    private final AppendOutcome outcome = new AppendOutcome(System::nanoTime);
    private volatile @Nullable AppendMeters meters;

    /**
     * Reads from one database and appends to the same by connections of its own.
     *
     * @param database for those who read
     * @param appending for the thread that appends
     */
    GroupCommitEngine(
            Builder builder, DataSource database, DataSource appending, AppendGuard guard) {
        super(builder);
        this.appending = appending;
        this.guard = guard;
        this.database = database;
        this.queue = new AppendQueue(this::write);
        this.pages = new SharedPages(batchSize(), this::read);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var append = PendingAppend.of(events, serializer);
        var measured = meters;
        if (measured == null) {
            queue.append(append);
        } else {
            measured.appends().record(() -> queue.append(append));
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        meters = new AppendMeters(registry, queue);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException(
                "No snapshots are kept: an aggregate is read from all of its events.");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        return pages.after(index(token));
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        var head = super.createHeadToken();
        pages.observe(index(head));
        return head;
    }

    private SharedPages.Rows read(long after, int count) {
        var rows = fetchTrackedEvents(token(after), count);
        var events =
                upcastAndDeserializeTrackedEvents(
                        rows.stream(), getEventSerializer(), upcasterChain);
        return new SharedPages.Rows(
                events.toList(), rows.isEmpty() ? after : index(rows.getLast().trackingToken()));
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private static TrackingToken token(long index) {
        return GapAwareTrackingToken.newInstance(index, new TreeSet<>());
    }

    /** Without detecting gaps, which would need the timestamp of each event parsed. */
    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        var index = row.getLong(schema().globalIndexColumn());
        return new TrackedDomainEventData<>(token(index), getDomainEventData(row));
    }

    /** Reads the events of several aggregates in one query, as {@link AggregateStreams} wants. */
    Map<String, List<DomainEventMessage<?>>> streams(Set<String> aggregates) {
        if (aggregates.isEmpty()) {
            return Map.of();
        }
        var sql =
                "select * from domain_event_entry where aggregate_identifier = any(?)"
                        + " order by aggregate_identifier, sequence_number";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", aggregates.toArray()));
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<DomainEventData<?>>();
                while (rows.next()) {
                    found.add(getDomainEventData(rows));
                }
                return upcastAndDeserializeDomainEvents(
                                found.stream(), getEventSerializer(), upcasterChain)
                        .asStream()
                        .collect(groupingBy(DomainEventMessage::getAggregateIdentifier));
            }
        } catch (SQLException e) {
            throw new EventStoreException("The events of aggregates cannot be read", e);
        }
    }

    /** How the last append ended. */
    AppendOutcome outcome() {
        return outcome;
    }

    /** Commits what is queued, then refuses further appends. */
    void stop() {
        queue.stop();
    }

    private void write(List<PendingAppend> appends) {
        var measured = meters;
        if (measured != null) {
            measured.groups().record(appends.size());
        }
        try {
            commit(appends);
            outcome.succeeded();
            appends.forEach(append -> append.durable().complete(null));
        } catch (NoConnectionException e) {
            appends.forEach(append -> append.durable().completeExceptionally(failure(append, e)));
        } catch (UnavailableException e) {
            outcome.failed(e);
            appends.forEach(append -> append.durable().completeExceptionally(e));
        } catch (SQLException | RuntimeException e) {
            appends.forEach(this::writeAlone);
        }
    }

    private void writeAlone(PendingAppend append) {
        try {
            commit(List.of(append));
            outcome.succeeded();
            append.durable().complete(null);
        } catch (SQLException e) {
            if (isStored(append)) {
                append.durable().complete(null);
            } else {
                append.durable().completeExceptionally(failure(append, e));
            }
        } catch (RuntimeException e) {
            append.durable().completeExceptionally(e);
        }
    }

    /** What whoever appended is told: that the database is away, or that another was faster. */
    private RuntimeException failure(PendingAppend append, SQLException e) {
        var outage = Outages.in(e);
        if (outage.isPresent()) {
            outcome.failed(outage.get());
            return outage.get();
        }
        try {
            handlePersistenceException(e, append.events().getFirst());
            return new EventStoreException("The events cannot be stored", e);
        } catch (RuntimeException translated) {
            return translated;
        }
    }

    private void commit(List<PendingAppend> appends) throws SQLException {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, appends);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void insert(Connection connection, List<PendingAppend> appends) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, APPEND_LOCK);
            lock.execute();
        }
        guard.check(connection);
        var serializer = appends.getFirst().serializer();
        var events = appends.stream().flatMap(append -> append.events().stream()).toList();
        try (var rows = appendEvents(connection, events, serializer)) {
            rows.executeBatch();
        }
    }

    private Connection connection() throws NoConnectionException {
        try {
            return appending.getConnection();
        } catch (SQLException e) {
            throw new NoConnectionException(e);
        }
    }

    /** Whether the events are stored after all: the answer to their commit was lost. */
    private boolean isStored(PendingAppend append) {
        var last = append.events().getLast();
        var sql = "select 1 from domain_event_entry where event_identifier = ?";
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, last.getIdentifier());
            return query.executeQuery().next();
        } catch (SQLException e) {
            return false;
        }
    }

    /** Nothing was stored, and the next who tries would wait as long for nothing. */
    private static final class NoConnectionException extends SQLException {
        NoConnectionException(SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause);
        }
    }
}
