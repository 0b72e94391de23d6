package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.query.EventPosition;
import fr.raccordement.api.journal.query.FindPositionAt;
import fr.raccordement.api.journal.query.FindPositions;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.processing.EventPositions;
import fr.raccordement.processing.EventPositions.Event;
import fr.raccordement.projection.events.EventsSince;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers where events are, and how far the store was, in its own order. */
@Component
class PositionQueryHandler {

    private final EventPositions positions;
    private final JournalReader journal;
    private final EventStore events;

    PositionQueryHandler(EventPositions positions, JournalReader journal, EventStore events) {
        this.positions = positions;
        this.journal = journal;
        this.events = events;
    }

    @QueryHandler
    List<EventPosition> handle(FindPositions query) {
        var wanted =
                query.evenements().stream()
                        .map(it -> new Event(it.aggregateId(), it.sequence()))
                        .collect(Collectors.toSet());
        return positions.of(wanted).entrySet().stream()
                .map(
                        it ->
                                new EventPosition(
                                        new EvenementReference(
                                                it.getKey().aggregate(), it.getKey().sequence()),
                                        it.getValue()))
                .toList();
    }

    /** By the journal, and from its end on, where it may be late, by the events. */
    @QueryHandler
    Optional<Long> handle(FindPositionAt query) {
        var known = journal.lastUntil(query.at());
        var found = new EventsSince(events, known).lastUntil(query.at());
        return found < 0 ? Optional.empty() : Optional.of(found);
    }
}
