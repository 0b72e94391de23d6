package fr.raccordement.axon.processors;

import fr.raccordement.embeddedmongo.EmbeddedMongo;
import fr.raccordement.embeddedmongo.Recovery;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Stops the processing groups before the embedded read store is opened again and starts them after:
 * their tokens, and with them their place among the events, are then those that were saved.
 */
@Component
class GroupsAroundRecovery implements Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(GroupsAroundRecovery.class);
    private static final int LONGEST_STOP_SECONDS = 30;

    private final ObjectProvider<Configuration> axon;
    private List<EventProcessor> stopped = List.of();

    GroupsAroundRecovery(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    @Autowired
    void listenTo(ObjectProvider<EmbeddedMongo> embedded) {
        embedded.ifAvailable(server -> server.onRecovery(this));
    }

    @Override
    public void before() {
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

    @Override
    public void after() {
        stopped.forEach(EventProcessor::start);
        stopped = List.of();
    }
}
