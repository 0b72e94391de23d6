package fr.raccordement.axon;

import com.zaxxer.hikari.HikariDataSource;
import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.axon.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** One server for all the tests of a run, with a database for each. */
public final class TestPostgres {

    public static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** The address of a new, empty database. */
    public static String freshUrl() {
        var name = "test" + DATABASES.incrementAndGet();
        try (var admin = source(SERVER.url());
                var connection = admin.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.url().replace("/postgres", "/" + name);
    }

    public static String username() {
        return SERVER.username();
    }

    public static String password() {
        return SERVER.password();
    }

    public static HikariDataSource source(String url) {
        var source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(username());
        source.setPassword(password());
        source.setMaximumPoolSize(6);
        return source;
    }

    private static EmbeddedPostgres start() {
        try {
            var home = Files.createTempDirectory("postgres-of-tests");
            var directory = DataDirectory.take(home);
            Files.createDirectories(BINARIES);
            var server = EmbeddedPostgres.start(directory, BINARIES);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory, home)));
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(EmbeddedPostgres server, DataDirectory directory, Path home) {
        try {
            server.close();
            directory.close();
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
