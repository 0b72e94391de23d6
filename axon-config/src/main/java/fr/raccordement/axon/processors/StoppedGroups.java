package fr.raccordement.axon.processors;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/** The processing groups that were stopped for a while, all of those that ran. */
final class StoppedGroups {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedGroups.class);
    private static final int LONGEST_STOP_SECONDS = 30;

    private final ObjectProvider<Configuration> axon;
    private List<EventProcessor> stopped = List.of();

    StoppedGroups(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    void stop() {
        stopped =
                axon.getObject().eventProcessingConfiguration().eventProcessors().values().stream()
                        .filter(EventProcessor::isRunning)
                        .toList();
        var ends = stopped.stream().map(EventProcessor::shutdownAsync);
        try {
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new))
                    .get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Not every group has stopped: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void start() {
        stopped.forEach(EventProcessor::start);
        stopped = List.of();
    }
}
