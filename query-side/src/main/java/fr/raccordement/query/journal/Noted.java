package fr.raccordement.query.journal;

import fr.raccordement.query.evenements.Aggregats;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * An event that is to have a line.
 *
 * @param position its place in the whole store
 */
record Noted(long position, DomainEventMessage<?> message) {

    private static final List<String> UNNAMED = List.of();

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
        return Aggregats.structures(before, message.getPayload());
    }
}
