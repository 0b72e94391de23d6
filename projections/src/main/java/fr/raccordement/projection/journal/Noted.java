package fr.raccordement.projection.journal;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.projection.history.EventSubjects;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to have a line.
 *
 * @param position its place in the whole store
 * @param acteur who caused it
 * @param correlation from which request; null where none is known
 */
record Noted(
        long position, DomainEventMessage<?> message, String acteur, @Nullable String correlation) {

    private static final List<String> UNNAMED = List.of();

    /** Reads all that the line says, so that what cannot be read fails for this event alone. */
    static Noted of(long position, DomainEventMessage<?> message) {
        var metaData = message.getMetaData();
        return new Noted(
                position,
                message,
                Objects.requireNonNull((String) metaData.get(Actor.ACTOR), "no actor"),
                (String) metaData.get(Actor.CORRELATION_ID));
    }

    String agregat() {
        return message.getAggregateIdentifier();
    }

    long sequence() {
        return message.getSequenceNumber();
    }

    /** Whether the structures concerned are only known from the events before it. */
    boolean carries() {
        return sequence() > 0 && structures(UNNAMED).isEmpty();
    }

    List<String> structures(List<String> before) {
        return EventSubjects.structures(before, message.getPayload());
    }
}
