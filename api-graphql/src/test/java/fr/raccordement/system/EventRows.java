package fr.raccordement.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** The rows of the events, within reach of somebody with a database console. */
record EventRows(Connection connection) implements AutoCloseable {

    /** Whoever appends holds it, so that positions are seen in their order: as the program does. */
    private static final long APPEND_LOCK = 0x5241_4343_4f52_4445L;

    private static final String INSERT =
            "insert into domain_event_entry (event_identifier, aggregate_identifier,"
                    + " sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
                    + " meta_data) values (?, ?, ?, ?, ?, ?, '1', ?, ?)";
    private static final String BY =
            "{\"actor\":\"%s\",\"onBehalfOf\":\"%s\",\"correlationId\":\"console\"}";

    /** Of a program that runs on these data. */
    static EventRows of(Path data) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        var password = Files.readString(data.resolve("postgres.password")).strip();
        return new EventRows(
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        "raccordement",
                        password));
    }

    int change(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Appends an event of an administrator's that no command decided on. */
    void insert(
            String aggregateType, String aggregateId, long sequence, Class<?> type, String payload)
            throws SQLException {
        insert("admin", "AIFE", aggregateType, aggregateId, sequence, type, payload);
    }

    /** The same of somebody else's. */
    void insert(
            String actor,
            String onBehalfOf,
            String aggregateType,
            String aggregateId,
            long sequence,
            Class<?> type,
            String payload)
            throws SQLException {
        try (var lock = connection.createStatement();
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(" + APPEND_LOCK + ")");
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, aggregateId);
            insert.setLong(3, sequence);
            insert.setString(4, aggregateType);
            insert.setString(5, Instant.now().toString());
            insert.setString(6, type.getName());
            insert.setBytes(7, payload.getBytes(UTF_8));
            insert.setBytes(8, BY.formatted(actor, onBehalfOf).getBytes(UTF_8));
            insert.executeUpdate();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
