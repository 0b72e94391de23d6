package fr.raccordement.projection.deadletter;

import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;

/**
 * The letters of one sequence that were discarded, by the events of those decisions: they may wait
 * in the queue for a moment longer.
 */
record DiscardedLetters(List<LettreMorteDiscarded> decisions) {

    boolean isEmpty() {
        return decisions.isEmpty();
    }

    boolean contain(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof DomainEventMessage<?> event
                && decisions.stream().anyMatch(decision -> isAbout(decision, letter, event));
    }

    /** A letter enqueued after those of the decision is not meant: it waits anew. */
    private static boolean isAbout(
            LettreMorteDiscarded decision,
            DeadLetter<? extends EventMessage<?>> letter,
            DomainEventMessage<?> event) {
        return decision.premier() <= event.getSequenceNumber()
                && event.getSequenceNumber() <= decision.dernier()
                && !letter.enqueuedAt().isAfter(decision.jusqua());
    }
}
