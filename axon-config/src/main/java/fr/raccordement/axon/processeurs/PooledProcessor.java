package fr.raccordement.axon.processeurs;

import java.util.concurrent.Executors;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** How a group reads events: from the first, in large batches, on two threads. */
final class PooledProcessor implements PooledStreamingProcessorConfiguration {

    private static final int SEGMENTS = 2;
    private static final int THREADS = 2;
    private static final int BATCH = 200;
    private static final long CLAIM_MILLIS = 5_000;

    @Override
    public PooledStreamingEventProcessor.Builder apply(
            Configuration axon, PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialSegmentCount(SEGMENTS)
                .batchSize(BATCH)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(CLAIM_MILLIS)
                .enableCoordinatorClaimExtension()
                .workerExecutor(
                        name -> {
                            var factory = new AxonThreadFactory("Worker[" + name + "]");
                            var threads = Executors.newScheduledThreadPool(THREADS, factory);
                            axon.onShutdown(threads::shutdown);
                            return threads;
                        });
    }
}
