package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.query.HistoryListPage;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.journal.query.ListHistory;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.projection.history.AuditTrails.AuditedEvent;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists the history of all aggregates, for those with a role at the operator (D-102). */
@Component
class HistoryListing {

    private final JournalReader journal;
    private final AggregateListing aggregates;

    HistoryListing(JournalReader journal, AggregateListing aggregates) {
        this.journal = journal;
        this.aggregates = aggregates;
    }

    @QueryHandler
    HistoryListPage handle(ListHistory query) {
        var filter = query.filter().inOrder();
        return filter.aggregateId() == null
                ? byJournal(query)
                : aggregates.page(filter.aggregateId(), query);
    }

    private HistoryListPage byJournal(ListHistory query) {
        var request = query.pageRequest();
        var ascending = query.order() == HistoryOrder.POSITION_ASC;
        var scan = journal.scan(query.filter(), ascending, null);
        var position = request.position();
        var after = position == null ? null : Long.valueOf(position.key());
        var found = journal.lines(scan, after, request.limit() + 1);
        var more = found.size() > request.limit();
        var lines = more ? found.subList(0, request.limit()) : found;
        var events = journal.events(lines, query.filter());
        var shown = lines.stream().filter(events::containsKey).toList();
        return new HistoryListPage(
                shown.stream().map(events::get).map(AuditedEvent::entry).toList(),
                new PageBounds(
                        shown.stream().map(HistoryListing::position).toList(),
                        after != null && journal.isAnyUpTo(scan, after),
                        more,
                        request.total() ? journal.count(scan) : null,
                        List.of()));
    }

    private static PagePosition position(JournalLine line) {
        return new PagePosition(Long.toString(line.position()), line.agregat());
    }
}
