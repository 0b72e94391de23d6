package fr.raccordement.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the database does alone: the row of one creation, in a table like that of the events, one
 * commit each. The sequence is its own, so that the events keep theirs without a gap.
 */
final class BareInserts implements AutoCloseable {

    private static final List<String> TABLE =
            List.of(
                    "create sequence bench_index as bigint increment by 1 cache 1",
                    "create table bench_entry (like domain_event_entry including all)",
                    "alter table bench_entry alter global_index"
                            + " set default nextval('bench_index')");
    private static final String INSERT =
            """
            insert into bench_entry (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data)
            values (?, ?, 0, ?, ?, ?, ?, ?, ?)
            """;
    private static final int FIRST_COPIED = 3;
    private static final int LAST_COPIED = 8;

    private final Program program;
    private final Connection connection;
    private final List<Object> copied = new ArrayList<>();

    BareInserts(Program program) throws SQLException {
        this.program = program;
        this.connection = program.connect();
        try (var statement = connection.createStatement()) {
            for (var sql : TABLE) {
                statement.execute(sql);
            }
        }
        copy("fiche-" + program.create());
    }

    /** One client of its own connection. */
    Client client() throws SQLException {
        return new Client(program.connect());
    }

    long rows() throws SQLException {
        try (var statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from bench_entry")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void copy(String aggregate) throws SQLException {
        var sql =
                """
                select type, time_stamp, payload_type, payload_revision, payload, meta_data
                from domain_event_entry where aggregate_identifier = ?
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, aggregate);
            try (var row = query.executeQuery()) {
                Program.require(row.next(), aggregate + " has no event");
                for (int column = 1; column <= LAST_COPIED - FIRST_COPIED + 1; column++) {
                    copied.add(row.getObject(column));
                }
            }
        }
    }

    /** Inserts row after row. */
    final class Client implements Throughput.Client {

        private final Connection own;
        private final PreparedStatement insert;

        private Client(Connection own) throws SQLException {
            this.own = own;
            this.insert = own.prepareStatement(INSERT);
            for (int column = FIRST_COPIED; column <= LAST_COPIED; column++) {
                insert.setObject(column, copied.get(column - FIRST_COPIED));
            }
        }

        @Override
        public void once() throws SQLException {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, "fiche-" + UUID.randomUUID());
            Program.require(insert.executeUpdate() == 1, "An insert stored no row");
        }

        @Override
        public void close() throws SQLException {
            own.close();
        }
    }
}
