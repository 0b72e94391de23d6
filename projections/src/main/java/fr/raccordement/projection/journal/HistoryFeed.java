package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.api.journal.query.FollowHistory;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.projection.history.AuditTrails;
import fr.raccordement.projection.history.AuditTrails.AuditedEvent;
import fr.raccordement.projection.rights.ReadRights;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Follows the history of all aggregates, for those with a role at the operator (D-102). */
@Component
class HistoryFeed {

    private final ReadRights rights;
    private final Feed<AuditedEvent> events;

    HistoryFeed(EventTail tail, PastEvents past, AuditTrails trails, ReadRights rights) {
        this.rights = rights;
        this.events =
                new Feed<>(tail, past, EventCatalogue.all(), (message, _) -> trails.audit(message));
    }

    @QueryHandler
    Flux<HistoryEntryView> handle(FollowHistory query) {
        var filter = query.filter().inOrder();
        var structure = filter.structure();
        return events.follow(
                new Request<>(
                        query.after(),
                        () -> structure == null ? null : List.of(structure),
                        it -> HistoryMatch.matches(filter, it)),
                it -> shown(query, it));
    }

    private Optional<HistoryEntryView> shown(FollowHistory query, AuditedEvent event) {
        return rights.of(query).everything() ? Optional.of(event.entry()) : Optional.empty();
    }
}
