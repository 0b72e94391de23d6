package fr.raccordement.axon.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the event table. */
final class PostgresStoredEvents implements StoredEvents {

    private static final String COLUMNS =
            "select global_index, event_identifier, aggregate_identifier, type, sequence_number,"
                    + " payload_type, payload_revision, payload, meta_data, time_stamp"
                    + " from domain_event_entry ";
    private static final String FROM =
            COLUMNS + "where global_index >= ? order by global_index limit ?";
    private static final String OF =
            COLUMNS + "where aggregate_identifier = ? order by sequence_number";
    private static final String FIND =
            COLUMNS
                    + "where (aggregate_identifier, sequence_number) in"
                    + " (select * from unnest(?::text[], ?::bigint[]))";

    private final DataSource database;
    private final EventStoreIdentity identity;
    private volatile @Nullable String store;

    PostgresStoredEvents(DataSource database, EventStoreIdentity identity) {
        this.database = database;
        this.identity = identity;
    }

    @Override
    public String store() {
        var known = store;
        if (known == null) {
            known = identity.identity();
            store = known;
        }
        return known;
    }

    @Override
    public List<StoredEvent> from(long position, int atMost) {
        return read(
                FROM,
                (query, _) -> {
                    query.setLong(1, position);
                    query.setInt(2, atMost);
                });
    }

    @Override
    public List<StoredEvent> of(String aggregateId) {
        return read(OF, (query, _) -> query.setString(1, aggregateId));
    }

    @Override
    public List<StoredEvent> find(Collection<StoredEvent.Reference> references) {
        var aggregates = references.stream().map(StoredEvent.Reference::aggregateId).toArray();
        var sequences = references.stream().map(StoredEvent.Reference::sequence).toArray();
        return read(
                FIND,
                (query, connection) -> {
                    query.setArray(1, connection.createArrayOf("text", aggregates));
                    query.setArray(2, connection.createArrayOf("bigint", sequences));
                });
    }

    private interface Parameters {
        void set(PreparedStatement query, Connection connection) throws SQLException;
    }

    private List<StoredEvent> read(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            parameters.set(query, connection);
            try (var rows = query.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        } catch (SQLException e) {
            throw new EventStoreException("The stored events cannot be read", e);
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                row.getString("event_identifier"),
                row.getString("aggregate_identifier"),
                row.getString("type"),
                row.getLong("sequence_number"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getBytes("payload"),
                row.getBytes("meta_data"),
                row.getString("time_stamp"));
    }
}
