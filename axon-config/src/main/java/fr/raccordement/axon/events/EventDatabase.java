package fr.raccordement.axon.events;

import com.zaxxer.hikari.HikariDataSource;
import fr.raccordement.axon.StartRefusedException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Where the PostgreSQL of the events is.
 *
 * @param url its address, which may hold parameters, a password among them
 * @param username empty where the address says it
 * @param password empty where there is none
 */
record EventDatabase(String url, String username, String password) {

    /** Whoever waits longer for a connection is told that there is none, and may come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A server that answers nothing for so long, between two packets, is as good as gone. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    /** So many connections at most, under a name for the log. */
    HikariDataSource pool(String name, int connections) {
        var source = new HikariDataSource();
        source.setPoolName(name);
        source.setMaximumPoolSize(connections);
        source.setConnectionTimeout(PATIENCE.toMillis());
        source.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
        source.addDataSourceProperty("connectTimeout", PATIENCE.toSeconds());
        source.addDataSourceProperty("socketTimeout", SILENCE.toSeconds());
        source.addDataSourceProperty("tcpKeepAlive", true);
        source.setJdbcUrl(url);
        if (!username.isEmpty()) {
            source.setUsername(username);
            source.setPassword(password);
        }
        return source;
    }

    /** A connection outside of the pool. */
    Connection connect(Properties settings) throws SQLException {
        var all = new Properties();
        all.putAll(settings);
        if (!username.isEmpty()) {
            all.setProperty("user", username);
            all.setProperty("password", password);
        }
        return DriverManager.getConnection(url, all);
    }

    /** Brings the schema up to date, however long that takes; refuses to start where it cannot. */
    void migrate() {
        try {
            Flyway.configure().dataSource(url, orNull(username), orNull(password)).load().migrate();
        } catch (FlywayException e) {
            throw unusable(e);
        }
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    StartRefusedException unusable(Exception e) {
        return new StartRefusedException(
                "The PostgreSQL of the events at %s cannot be used: %s"
                        .formatted(url.replaceFirst("\\?.*", ""), reason(e)),
                "Check RACCORDEMENT_EVENTS_URL, RACCORDEMENT_EVENTS_USERNAME and"
                        + " RACCORDEMENT_EVENTS_PASSWORD, that the server runs, and that the user"
                        + " may create tables.",
                e);
    }

    /** The first line of the message of the innermost SQL exception. */
    private static String reason(Throwable failure) {
        var reported = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            reported = cause instanceof SQLException ? cause : reported;
        }
        return String.valueOf(reported.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
