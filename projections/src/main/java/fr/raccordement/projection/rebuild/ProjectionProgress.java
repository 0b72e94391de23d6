package fr.raccordement.projection.rebuild;

import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.projection.events.EventsSince;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** How far processors are. */
final class ProjectionProgress {

    /** What is left beyond this is not looked through: it is much too much to be caught up with. */
    private static final long FEW = 2_000;

    private final EventStore events;
    private final EventProcessingConfiguration processing;
    private final ProcessorRecords records;

    /**
     * @param records how far a group is by its tokens, wherever it runs
     */
    ProjectionProgress(
            EventStore events, EventProcessingConfiguration processing, ProcessorRecords records) {
        this.events = events;
        this.processing = processing;
        this.records = records;
    }

    /** The last event stored; -1 where there is none. */
    long head() {
        return EventsSince.last(events).orElse(-1);
    }

    /**
     * Up to which event a group has come; -1 before the first. What runs here says it itself and at
     * once, what runs elsewhere by its tokens, which stay behind while nothing concerns it.
     */
    long position(String group) {
        var here =
                processing
                        .eventProcessor(group, StreamingEventProcessor.class)
                        .map(it -> it.processingStatus().values().stream().toList())
                        .orElseThrow();
        var share = here.stream().mapToDouble(ProjectionProgress::share).sum();
        return share == 1d
                ? here.stream().mapToLong(it -> it.getCurrentPosition().orElse(-1)).min().orElse(-1)
                : records.position(group);
    }

    /**
     * Whether everything that concerns a group, up to an event, was told by it. That is so before
     * its position is there, where nothing in between concerns it.
     */
    boolean hasTold(String group, EventMessageHandler concerned, long upTo) {
        var position = position(group);
        return position >= upTo || upTo - position <= FEW && nothingConcerns(concerned, position);
    }

    private boolean nothingConcerns(EventMessageHandler concerned, long after) {
        var found = new AtomicBoolean();
        new EventsSince(events, after)
                .catchUp(event -> found.compareAndSet(false, concerned.canHandle(event)));
        return !found.get();
    }

    private static double share(EventTrackerStatus status) {
        return 1d / (status.getSegment().getMask() + 1d);
    }
}
