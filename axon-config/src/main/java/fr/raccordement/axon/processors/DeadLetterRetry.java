package fr.raccordement.axon.processors;

import fr.raccordement.processing.ViewGroups;
import fr.raccordement.supervision.Supervised;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Retries dead letters at an interval, so that the passing failure of a store needs no
 * administrator. A poison event stays in its queue (D-085, D-087).
 */
final class DeadLetterRetry implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetry.class);

    private final Configuration axon;
    private final ViewGroups groups;
    private final Duration interval;
    private @Nullable ScheduledExecutorService scheduler;

    DeadLetterRetry(Configuration axon, ViewGroups groups, Duration interval) {
        this.axon = axon;
        this.groups = groups;
        this.interval = interval;
    }

    /** Retries each waiting sequence once, in every group that runs on this node. */
    void retry() {
        var processing = axon.eventProcessingConfiguration();
        processing.eventProcessors().keySet().stream()
                .filter(groups::runs)
                .forEach(group -> retry(processing, group));
    }

    private static void retry(EventProcessingConfiguration processing, String group) {
        try {
            var waiting =
                    processing.deadLetterQueue(group).map(it -> it.amountOfSequences()).orElse(0L);
            for (var sequence = 0L; sequence < waiting; sequence++) {
                var handled =
                        processing.sequencedDeadLetterProcessor(group).orElseThrow().processAny();
                LOG.info(
                        "{}: a sequence of dead letters {}",
                        group,
                        handled ? "was handled" : "goes on waiting");
            }
        } catch (RuntimeException e) {
            LOG.warn("The dead letters of {} could not be retried: {}", group, e.toString());
        }
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            scheduler = Supervised.timer("dead-letters");
            scheduler.scheduleWithFixedDelay(
                    this::retry, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
