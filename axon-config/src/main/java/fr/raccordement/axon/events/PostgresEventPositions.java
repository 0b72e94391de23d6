package fr.raccordement.axon.events;

import fr.raccordement.processing.EventPositions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads positions from the index of the event table, without the events. */
final class PostgresEventPositions implements EventPositions {

    private static final String FIND =
            "select aggregate_identifier, sequence_number, global_index from domain_event_entry"
                    + " where (aggregate_identifier, sequence_number) in"
                    + " (select * from unnest(?::text[], ?::bigint[]))";

    private final DataSource database;

    PostgresEventPositions(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<Event, Long> of(Set<Event> events) {
        var wanted = events.stream().toList();
        var aggregates = wanted.stream().map(Event::aggregate).toArray();
        var sequences = wanted.stream().map(Event::sequence).toArray();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(FIND)) {
            query.setArray(1, connection.createArrayOf("text", aggregates));
            query.setArray(2, connection.createArrayOf("bigint", sequences));
            var positions = new HashMap<Event, Long>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    positions.put(new Event(rows.getString(1), rows.getLong(2)), rows.getLong(3));
                }
            }
            return positions;
        } catch (SQLException e) {
            throw new EventStoreException("The positions of events cannot be read", e);
        }
    }
}
