package fr.raccordement.projection.rebuild;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** Starts, stops and resets the processing groups that project into views. */
final class ProcessingGroups {

    private final EventProcessingConfiguration processing;
    private final EventStore events;

    ProcessingGroups(EventProcessingConfiguration processing, EventStore events) {
        this.processing = processing;
        this.events = events;
    }

    void setRunning(String group, boolean running) {
        var processor = processor(group);
        if (running && !processor.isRunning()) {
            processor.start();
        } else if (!running && processor.isRunning()) {
            processor.shutDown();
        }
    }

    /**
     * Resets a group to the first event, without its dead letters and documents. Its tokens are
     * claimed meanwhile: no other node projects into this slot, and none that has read an older
     * plan resets it again later.
     *
     * @param segmentCount how many it begins with where it has none
     * @param clearDocuments deletes what it has projected
     * @return false while another node holds the tokens
     */
    boolean reset(String group, int segmentCount, Runnable clearDocuments) {
        setRunning(group, false);
        var tokens = processing.tokenStore(group);
        var beginning = events.createTailToken();
        try {
            if (tokens.fetchSegments(group).length == 0) {
                tokens.initializeTokenSegments(group, segmentCount, beginning);
            }
            var segments = tokens.fetchSegments(group);
            for (var segment : segments) {
                tokens.fetchToken(group, segment);
            }
            processing.deadLetterQueue(group).ifPresent(SequencedDeadLetterQueue::clear);
            clearDocuments.run();
            for (var segment : segments) {
                tokens.storeToken(beginning, group, segment);
            }
            return true;
        } catch (UnableToClaimTokenException e) {
            return false;
        }
    }

    /** How many events wait in the group's dead-letter queue. */
    long deadLetters(String group) {
        return processing.deadLetterQueue(group).map(SequencedDeadLetterQueue::size).orElse(0L);
    }

    private EventProcessor processor(String group) {
        return processing.<EventProcessor>eventProcessor(group).orElseThrow();
    }
}
