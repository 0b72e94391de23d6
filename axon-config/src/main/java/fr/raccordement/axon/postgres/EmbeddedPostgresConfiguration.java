package fr.raccordement.axon.postgres;

import fr.raccordement.axon.data.DataDirectory;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts a PostgreSQL unless the events are kept elsewhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
@ConditionalOnExpression("environment.getProperty('raccordement.events.url', '').isEmpty()")
class EmbeddedPostgresConfiguration {

    @Bean
    EmbeddedPostgres embeddedPostgres(
            DataDirectory directory,
            @Value("${raccordement.postgres.binaries:${raccordement.data}}") Path binaries) {
        return EmbeddedPostgres.start(directory, binaries);
    }
}
