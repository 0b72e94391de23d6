package fr.raccordement.axon.processors;

import fr.raccordement.processing.ViewGroups;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Tries again, from time to time, the events that could not be handled: a store that failed for a
 * moment must not keep a sequence waiting for a person. A poison event goes on waiting.
 */
final class DeadLetterRetry implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetry.class);

    private final Configuration axon;
    private final ViewGroups groups;
    private final Duration every;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable ScheduledFuture<?> tries;

    DeadLetterRetry(Configuration axon, ViewGroups groups, Duration every) {
        this.axon = axon;
        this.groups = groups;
        this.every = every;
        scheduler.setThreadNamePrefix("dead-letters-");
        scheduler.setDaemon(true);
    }

    /** Each sequence that waits, once, in every group that runs. */
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
            LOG.warn("The dead letters of {} could not be tried again: {}", group, e.toString());
        }
    }

    @Override
    public synchronized void start() {
        if (tries == null) {
            scheduler.initialize();
            tries = scheduler.scheduleWithFixedDelay(this::retry, Instant.now().plus(every), every);
        }
    }

    @Override
    public synchronized void stop() {
        scheduler.shutdown();
        tries = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return tries != null;
    }
}
