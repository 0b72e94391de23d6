package fr.raccordement.projection.history;

import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.events.EventReader;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Reads the history of a thing from its events. */
@Component
public class HistoryReader {

    private final EventReader events;

    HistoryReader(EventReader events) {
        this.events = events;
    }

    /**
     * A page of the history of an aggregate, oldest first.
     *
     * @param wanted which of its events are in it
     * @param afterSequence only what came after; -1 for all
     * @param first how many at most
     */
    public HistoryPage page(
            Object aggregateId,
            Predicate<DomainEventMessage<?>> wanted,
            HistoryFold<?> fold,
            long afterSequence,
            int first) {
        return fold.page(events.read(aggregateId).filter(wanted), afterSequence, first);
    }
}
