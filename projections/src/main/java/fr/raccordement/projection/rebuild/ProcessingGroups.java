package fr.raccordement.projection.rebuild;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** The processing groups that tell views: run, ended, and made to begin again. */
final class ProcessingGroups {

    private final EventProcessingConfiguration processing;
    private final EventStore events;

    ProcessingGroups(EventProcessingConfiguration processing, EventStore events) {
        this.processing = processing;
        this.events = events;
    }

    void run(String group, boolean wanted) {
        var processor = processor(group);
        if (wanted && !processor.isRunning()) {
            processor.start();
        } else if (!wanted && processor.isRunning()) {
            processor.shutDown();
        }
    }

    /**
     * Has a group begin again, and forget what it could not handle. Its tokens are held meanwhile:
     * no other node tells this place, and none that has read an older plan forgets it again later.
     *
     * @param share how many tell it at a time
     * @param documents forgets what it told
     * @return false while another node holds them
     */
    boolean forget(String group, int share, Runnable documents) {
        run(group, false);
        var tokens = processing.tokenStore(group);
        var beginning = events.createTailToken();
        try {
            if (tokens.fetchSegments(group).length == 0) {
                tokens.initializeTokenSegments(group, share, beginning);
            }
            var segments = tokens.fetchSegments(group);
            for (var segment : segments) {
                tokens.fetchToken(group, segment);
            }
            processing.deadLetterQueue(group).ifPresent(SequencedDeadLetterQueue::clear);
            documents.run();
            for (var segment : segments) {
                tokens.storeToken(beginning, group, segment);
            }
            return true;
        } catch (UnableToClaimTokenException e) {
            return false;
        }
    }

    /** How many events could not be handled. */
    long letters(String group) {
        return processing.deadLetterQueue(group).map(SequencedDeadLetterQueue::size).orElse(0L);
    }

    private EventProcessor processor(String group) {
        return processing.<EventProcessor>eventProcessor(group).orElseThrow();
    }
}
