package fr.raccordement.projection.deadletter;

import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;

/**
 * What was discarded of one thing in one group, as the events say: a letter may wait for a moment
 * longer than that.
 */
record DiscardedLetters(List<LettreMorteDiscarded> decisions) {

    boolean isEmpty() {
        return decisions.isEmpty();
    }

    boolean contain(DeadLetter<? extends EventMessage<?>> letter) {
        return letter.message() instanceof DomainEventMessage<?> event
                && decisions.stream().anyMatch(decision -> isAbout(decision, letter, event));
    }

    /** A letter that came into the queue after those of the decision waits anew. */
    private static boolean isAbout(
            LettreMorteDiscarded decision,
            DeadLetter<? extends EventMessage<?>> letter,
            DomainEventMessage<?> event) {
        return decision.premier() <= event.getSequenceNumber()
                && event.getSequenceNumber() <= decision.dernier()
                && !letter.enqueuedAt().isAfter(decision.jusqua());
    }
}
