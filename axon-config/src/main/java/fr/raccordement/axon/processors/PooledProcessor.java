package fr.raccordement.axon.processors;

import fr.raccordement.processing.ViewGroups;
import fr.raccordement.supervision.Supervised;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer.EventProcessorBuilder;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/** How a group reads events: from the first one, in large batches, on a few threads. */
final class PooledProcessor implements EventProcessorBuilder {

    private static final long CLAIM_EXTENSION_MILLIS = 5_000;

    private final ViewGroups groups;
    private final Size size;
    private final MaxSegmentProvider share;
    private final Duration retry;

    /**
     * How much a group does at once.
     *
     * @param batch events in one batch at most
     * @param threads that handle its segments
     */
    record Size(int batch, int threads) {}

    /**
     * @param share how many segments of a group this node may hold
     * @param retry delay before it tries to claim a segment again
     */
    PooledProcessor(ViewGroups groups, Size size, MaxSegmentProvider share, Duration retry) {
        this.size = size;
        this.share = share;
        this.groups = groups;
        this.retry = retry;
    }

    @Override
    public EventProcessor build(String name, Configuration axon, EventHandlerInvoker handlers) {
        var processing = axon.eventProcessingConfiguration();
        return new StartedProcessor(
                PooledStreamingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(handlers)
                        .rollbackConfiguration(processing.rollbackConfiguration(name))
                        .errorHandler(processing.errorHandler(name))
                        .messageMonitor(
                                processing.messageMonitor(
                                        PooledStreamingEventProcessor.class, name))
                        .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                        .messageSource(axon.eventStore())
                        .tokenStore(processing.tokenStore(name))
                        .transactionManager(processing.transactionManager(name))
                        .coordinatorExecutor(it -> threads(axon, "coordinator-" + it, 1))
                        .workerExecutor(it -> threads(axon, "worker-" + it, size.threads()))
                        .initialSegmentCount(groups.segments(name))
                        .maxSegmentProvider(share)
                        .batchSize(size.batch())
                        .initialToken(StreamableMessageSource::createTailToken)
                        .tokenClaimInterval(retry.toMillis())
                        .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
                        .enableCoordinatorClaimExtension(),
                () -> groups.runs(name));
    }

    private static ScheduledExecutorService threads(Configuration axon, String name, int count) {
        var threads = Supervised.libraryTimer(name, count);
        axon.onShutdown(threads::shutdown);
        return threads;
    }
}
