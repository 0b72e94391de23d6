package fr.raccordement.axon.postgres;

import fr.raccordement.axon.data.DataDirectory;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts a PostgreSQL unless the events are kept elsewhere. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
@ConditionalOnExpression("environment.getProperty('raccordement.events.url', '').isEmpty()")
class EmbeddedPostgresConfiguration {

    /**
     * It takes a second or more, and all other beans can be made meanwhile; not where beans are
     * made only when they are asked for, as by tools that may not need a database.
     */
    @Bean
    @ConditionalOnBooleanProperty(
            name = "spring.main.lazy-initialization",
            havingValue = false,
            matchIfMissing = true)
    static BeanFactoryPostProcessor postgresBeforeOtherBeans() {
        return beans -> beans.getBean(PostgresStart.class);
    }

    @Bean
    static PostgresStart postgresStart(
            DataDirectory directory,
            @Value("${raccordement.postgres.binaries:${raccordement.data}}") Path binaries) {
        return new PostgresStart(directory, binaries);
    }

    /** Stopped by the start that was asked for. */
    @Bean(destroyMethod = "")
    EmbeddedPostgres embeddedPostgres(PostgresStart start) {
        return start.await();
    }
}
