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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores events so that they become visible in the order of their index, the events of many
 * commands in one commit (D-049, D-275).
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
    private final KeptStreams kept;
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
        this.kept = new KeptStreams(guard::tenure);
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

    @Override
    public DomainEventStream readEvents(String aggregate, long first) {
        var events = kept.of(aggregate, this::readAll);
        return events == null
                ? super.readEvents(aggregate, first)
                : DomainEventStream.of(
                        events.subList(Math.clamp(first, 0, events.size()), events.size()));
    }

    /** As {@link StoredStreams} wants it. */
    DomainEventStream reread(String aggregate, long first) {
        kept.forget(aggregate);
        return super.readEvents(aggregate, first);
    }

    /** Null where one of them cannot be read: it is read again once somebody has repaired it. */
    private @Nullable List<DomainEventMessage<?>> readAll(String aggregate) {
        List<DomainEventMessage<?>> events =
                super.readEvents(aggregate, 0).asStream().collect(Collectors.toUnmodifiableList());
        try {
            for (var event : events) {
                event.getPayload();
                event.getMetaData();
            }
            return events;
        } catch (SerializationException unreadable) {
            return null;
        }
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
        var found = new HashMap<>(kept.present(aggregates));
        var missing = new HashSet<>(aggregates);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            found.putAll(read(missing));
        }
        return found;
    }

    private Map<String, List<DomainEventMessage<?>>> read(Set<String> aggregates) {
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
            acknowledge(appends);
        } catch (NoConnectionException e) {
            appends.forEach(append -> refuse(append, failure(append, e)));
        } catch (UnavailableException e) {
            outcome.failed(e);
            appends.forEach(append -> refuse(append, e));
        } catch (SQLException | RuntimeException e) {
            appends.forEach(append -> doubt(append, e));
            appends.forEach(this::writeAlone);
        } finally {
            kept.end();
        }
    }

    private void writeAlone(PendingAppend append) {
        try {
            commit(List.of(append));
            acknowledge(List.of(append));
        } catch (SQLException e) {
            doubt(append, e);
            if (isStored(append)) {
                kept.end();
                append.durable().complete(null);
            } else {
                refuse(append, failure(append, e));
            }
        } catch (RuntimeException e) {
            refuse(append, e);
        }
    }

    /** Whoever is told reads at once, and what they read is to be kept again. */
    private void refuse(PendingAppend append, RuntimeException failure) {
        kept.end();
        append.durable().completeExceptionally(failure);
    }

    private void acknowledge(List<PendingAppend> appends) {
        outcome.succeeded();
        kept.resume();
        appends.stream().flatMap(this::asRead).forEach(kept::append);
        kept.end();
        appends.forEach(append -> append.durable().complete(null));
    }

    /** The events as they would be read from the store. */
    private Stream<? extends DomainEventMessage<?>> asRead(PendingAppend append) {
        var entries = domainEvents(append).map(it -> entry(it, append.serializer()));
        return upcastAndDeserializeDomainEvents(entries, append.serializer(), upcasterChain)
                .asStream();
    }

    private static Stream<DomainEventMessage<?>> domainEvents(PendingAppend append) {
        return append.events().stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(it -> (DomainEventMessage<?>) it);
    }

    private static DomainEventData<?> entry(DomainEventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        return new GenericDomainEventEntry<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getIdentifier(),
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }

    /** Of events that did not find their place, or that may be stored in spite of the failure. */
    private void doubt(PendingAppend append, Exception failure) {
        if (EventStoreConfiguration.isDuplicate(failure)) {
            domainEvents(append).forEach(it -> kept.forget(it.getAggregateIdentifier()));
        } else {
            kept.suspend();
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
        kept.begin(
                appends.stream()
                        .flatMap(GroupCommitEngine::domainEvents)
                        .map(DomainEventMessage::getAggregateIdentifier)
                        .collect(Collectors.toSet()));
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, appends);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** On a connection that was lost there is nothing to roll back: what lost it is said. */
    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
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
