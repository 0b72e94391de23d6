package fr.raccordement.axon.evenements;

import com.zaxxer.hikari.HikariDataSource;
import fr.raccordement.axon.postgres.EmbeddedPostgres;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The PostgreSQL of the events: ours or one given by its address, its schema always current. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class EventDatabaseConfiguration {

    private static final int CONNECTIONS = 10;

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Environment settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var source = new HikariDataSource();
        source.setPoolName("events");
        source.setMaximumPoolSize(CONNECTIONS);
        embedded.ifAvailable(
                postgres ->
                        connect(source, postgres.url(), postgres.username(), postgres.password()));
        if (source.getJdbcUrl() == null) {
            connect(
                    source,
                    settings.getRequiredProperty("raccordement.events.url"),
                    settings.getProperty("raccordement.events.username", ""),
                    settings.getProperty("raccordement.events.password", ""));
        }
        migrate(source);
        return source;
    }

    private static void connect(
            HikariDataSource source, String url, String username, String password) {
        source.setJdbcUrl(url);
        if (!username.isEmpty()) {
            source.setUsername(username);
            source.setPassword(password);
        }
    }

    static void migrate(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
    }
}
