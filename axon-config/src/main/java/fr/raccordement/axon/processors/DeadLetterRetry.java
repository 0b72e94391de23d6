package fr.raccordement.axon.processors;

import fr.raccordement.processing.ViewGroups;
import fr.raccordement.supervision.RecurringTask;
import java.time.Duration;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries dead letters at an interval, so that the passing failure of a store needs no
 * administrator. A poison event stays in its queue (D-085, D-087).
 */
final class DeadLetterRetry extends RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetry.class);

    private final Configuration axon;
    private final ViewGroups groups;

    DeadLetterRetry(Configuration axon, ViewGroups groups, Duration interval) {
        super("dead-letters", interval);
        this.axon = axon;
        this.groups = groups;
    }

    /** Retries each waiting sequence once, in every group that runs on this node. */
    @Override
    protected void run() {
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
}
