package fr.raccordement.projection.rebuild;

import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.projection.events.EventsSince;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** How far processing groups have come in the event store. */
final class ProjectionProgress {

    /** How many remaining events are searched at most; a group further behind has not caught up. */
    private static final long MOST_SEARCHED = 2_000;

    private final EventStore events;
    private final EventProcessingConfiguration processing;
    private final ProcessorRecords records;

    /**
     * @param records how far a group has come by its tokens, wherever it runs
     */
    ProjectionProgress(
            EventStore events, EventProcessingConfiguration processing, ProcessorRecords records) {
        this.events = events;
        this.processing = processing;
        this.records = records;
    }

    /** Position of the last event stored; -1 where there is none. */
    long head() {
        return EventsSince.last(events).orElse(-1);
    }

    /**
     * Position of the last event that a group has passed; -1 before the first. Exact where this
     * node holds all its segments, by their tokens; otherwise taken from those, which lag while no
     * event concerns it. What a processor remembers of segments that it lost counts for nothing.
     */
    long position(String group) {
        var local =
                processing
                        .eventProcessor(group, StreamingEventProcessor.class)
                        .map(it -> it.processingStatus().values().stream().toList())
                        .orElseThrow();
        var share = local.stream().mapToDouble(ProjectionProgress::share).sum();
        return share == 1d && records.isHeldHere(group)
                ? local.stream()
                        .mapToLong(it -> it.getCurrentPosition().orElse(-1))
                        .min()
                        .orElse(-1)
                : records.position(group);
    }

    /**
     * Whether a group has projected every event that concerns it, up to a position. That is so
     * before its own position is there, where no event in between concerns it.
     */
    boolean hasProjected(String group, EventMessageHandler projector, long upTo) {
        var position = position(group);
        return position >= upTo
                || upTo - position <= MOST_SEARCHED && nothingConcerns(projector, position);
    }

    private boolean nothingConcerns(EventMessageHandler projector, long after) {
        var found = new AtomicBoolean();
        new EventsSince(events, after)
                .catchUp(event -> found.compareAndSet(false, projector.canHandle(event)));
        return !found.get();
    }

    private static double share(EventTrackerStatus status) {
        return 1d / (status.getSegment().getMask() + 1d);
    }
}
