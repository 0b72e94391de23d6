package fr.raccordement.projection.rebuild;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer.EventProcessorBuilder;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** Processors that somebody else starts. */
final class IdleProcessors implements EventProcessorBuilder {

    @Override
    public EventProcessor build(String name, Configuration axon, EventHandlerInvoker handlers) {
        return new Idle(
                PooledStreamingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(handlers)
                        .messageSource(axon.eventStore())
                        .tokenStore(axon.eventProcessingConfiguration().tokenStore(name))
                        .transactionManager(NoTransactionManager.instance())
                        .coordinatorExecutor(IdleProcessors::thread)
                        .workerExecutor(IdleProcessors::thread)
                        .initialSegmentCount(1)
                        .tokenClaimInterval(50)
                        .initialToken(StreamableMessageSource::createTailToken));
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory(name));
    }

    private static final class Idle extends PooledStreamingEventProcessor {

        Idle(Builder builder) {
            super(builder);
        }

        @Override
        public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
            lifecycle.onShutdown(0, this::shutdownAsync);
        }
    }
}
