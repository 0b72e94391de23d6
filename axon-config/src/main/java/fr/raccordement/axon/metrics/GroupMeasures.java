package fr.raccordement.axon.metrics;

import fr.raccordement.axon.events.StoredEvents;
import fr.raccordement.axon.mongo.DeadLetterQueues;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.processing.Sampled;
import fr.raccordement.processing.ViewGroups;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * How far the processing groups of this node are behind the last event stored, and what waits as
 * dead letters. A group that has stopped is measured by its tokens, so that it is not forgotten.
 */
final class GroupMeasures implements Sampled {

    private final ObjectProvider<Configuration> axon;
    private final StoredEvents events;
    private final ProcessorRecords records;
    private final ViewGroups groups;
    private final DeadLetterQueues deadLetters;
    private final Clock clock;

    GroupMeasures(
            ObjectProvider<Configuration> axon,
            StoredEvents events,
            ProcessorRecords records,
            ViewGroups groups,
            DeadLetterQueues deadLetters,
            Clock clock) {
        this.axon = axon;
        this.events = events;
        this.records = records;
        this.groups = groups;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    @Override
    public void sample(Readings readings) {
        var configuration = axon.getObject();
        var token = configuration.eventStore().createHeadToken();
        var head = token == null ? -1 : token.position().orElse(-1);
        readings.tell("raccordement.events.head", "Position of the last event stored", head);
        var next = new HashMap<Long, Double>();
        var waiting = deadLetters.waiting();
        configuration
                .eventProcessingConfiguration()
                .eventProcessors()
                .forEach(
                        (name, processor) -> {
                            if (groups.runs(name)) {
                                group(readings, name, processor, head, next);
                                readings.tell(
                                        "raccordement.dead.letter.sequences",
                                        "Sequences of events that wait as dead letters",
                                        waiting.getOrDefault(name, 0L),
                                        "group",
                                        name);
                            }
                        });
    }

    private void group(
            Readings readings,
            String name,
            EventProcessor processor,
            long head,
            Map<Long, Double> next) {
        var running = processor.isRunning() && !processor.isError();
        readings.tell(
                "raccordement.group.running",
                "1 while the processing group follows, 0 while it has stopped",
                running ? 1 : 0,
                "group",
                name);
        var local =
                processor instanceof StreamingEventProcessor streaming
                        ? streaming.processingStatus().values().stream()
                                .mapToLong(it -> it.getCurrentPosition().orElse(-1))
                                .min()
                        : OptionalLong.empty();
        if (local.isEmpty() && running) {
            return;
        }
        var position = local.orElseGet(() -> records.position(name));
        var left = Math.max(0, head - position);
        readings.tell(
                "raccordement.group.lag.events",
                "Events stored that the processing group has not passed",
                left,
                "group",
                name);
        readings.tell(
                "raccordement.group.lag.seconds",
                "Age in seconds of the first event that the processing group has not passed",
                left == 0 ? 0 : next.computeIfAbsent(position, this::age),
                "group",
                name);
    }

    private double age(long position) {
        return events.from(position + 1, 1).stream()
                .mapToDouble(it -> Duration.between(it.at(), clock.instant()).toMillis() / 1000.0)
                .map(it -> Math.max(0, it))
                .findFirst()
                .orElse(0);
    }
}
