package fr.raccordement.systeme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The rows of the events, within reach of somebody with a database console. */
record EventRows(Connection connection) implements AutoCloseable {

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
