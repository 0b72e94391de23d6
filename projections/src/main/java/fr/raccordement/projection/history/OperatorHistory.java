package fr.raccordement.projection.history;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.projection.events.EventReader;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Histories of the aggregates that the operator keeps; others see none of them. */
@Component
public class OperatorHistory {

    private final EventReader events;

    OperatorHistory(EventReader events) {
        this.events = events;
    }

    /**
     * A page of the history of an aggregate, oldest first; empty where the viewer has no role at
     * the operator.
     *
     * @param wanted which of its events are shown
     */
    public HistoryPage page(
            Object aggregateId,
            Predicate<DomainEventMessage<?>> wanted,
            HistoryFold<?> fold,
            Page page) {
        return page.viewer().seesEverything()
                ? fold.page(
                        events.read(aggregateId).filter(wanted), page.afterSequence(), page.first())
                : HistoryPage.empty();
    }

    /**
     * The page asked for, and by whom.
     *
     * @param afterSequence only entries after this sequence number; -1 for all
     * @param first how many at most
     */
    public record Page(long afterSequence, int first, Actor viewer) {}
}
