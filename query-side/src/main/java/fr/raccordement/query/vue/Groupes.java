package fr.raccordement.query.vue;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** The processing groups that tell views: run, ended, and made to begin again. */
final class Groupes {

    private final EventProcessingConfiguration processing;

    Groupes(EventProcessingConfiguration processing) {
        this.processing = processing;
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
     * Forgets how far a group was, and what it could not handle.
     *
     * @param documents forgets what it told
     * @return false while it still runs on another node
     */
    boolean forget(String group, Runnable documents) {
        run(group, false);
        var tokens = processing.tokenStore(group);
        var segments = tokens.fetchSegments(group);
        try {
            for (var segment : segments) {
                tokens.fetchToken(group, segment);
            }
            documents.run();
            processing.deadLetterQueue(group).ifPresent(SequencedDeadLetterQueue::clear);
            for (var segment : segments) {
                tokens.deleteToken(group, segment);
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
