package fr.raccordement.axon.postgres;

import fr.raccordement.axon.data.DataDirectory;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A program that starts a server, stores a row, prints so and waits. */
final class StoresOnce {

    static final String STORED = "stored";

    private StoresOnce() {}

    public static void main(String[] arguments) throws Exception {
        var directory = DataDirectory.take(Path.of(arguments[0]));
        var server = EmbeddedPostgres.start(directory, Path.of(arguments[1]));
        try (var connection =
                DriverManager.getConnection(server.url(), server.username(), server.password())) {
            connection.createStatement().execute("create table acknowledged (id int)");
        }
        System.out.println(STORED);
        System.in.read();
    }
}
