package fr.raccordement.projection.journal;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.projection.history.EventSubjects;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event that a line is to be written for.
 *
 * @param position in the whole store
 * @param actor who caused it
 * @param correlation the request that it came from; null where none is known
 */
record JournalEvent(
        long position, DomainEventMessage<?> message, String actor, @Nullable String correlation) {

    private static final List<String> UNKNOWN = List.of();

    /** Reads what the line needs, so that an event that cannot be read fails alone. */
    static JournalEvent of(long position, DomainEventMessage<?> message) {
        var metaData = message.getMetaData();
        return new JournalEvent(
                position,
                message,
                Objects.requireNonNull((String) metaData.get(Actor.ACTOR), "no actor"),
                (String) metaData.get(Actor.CORRELATION_ID));
    }

    String aggregate() {
        return message.getAggregateIdentifier();
    }

    long sequence() {
        return message.getSequenceNumber();
    }

    /** Whether the structures concerned are only known from the event before. */
    boolean dependsOnPrevious() {
        return sequence() > 0 && structures(UNKNOWN).isEmpty();
    }

    /**
     * The structures concerned.
     *
     * @param before those of the event before
     */
    List<String> structures(List<String> before) {
        return EventSubjects.structures(before, message.getPayload());
    }
}
