package fr.raccordement.axon.commands;

import fr.raccordement.axon.correlation.CorrelationLog;
import fr.raccordement.supervision.Supervised;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands are dispatched; the event store alone decides when one is done. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    @Bean(destroyMethod = "shutdown", defaultCandidate = false)
    ScheduledExecutorService commandRetries() {
        return Supervised.timer("command-retry");
    }

    @Bean
    CommandGateway commandGateway(
            CommandBus bus, @Qualifier("commandRetries") ScheduledExecutorService retries) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new ConflictRetryScheduler(retries))
                .build();
    }

    /** The actor, on whose behalf, and the request: copied from a command to its events. */
    @Bean
    CorrelationDataProvider actorProvider() {
        return new SimpleCorrelationDataProvider("actor", "onBehalfOf", CorrelationLog.KEY);
    }

    /** The message that led to this one, and the first of them all. */
    @Bean
    CorrelationDataProvider originProvider() {
        return new MessageOriginProvider("causationId", "traceId");
    }
}
