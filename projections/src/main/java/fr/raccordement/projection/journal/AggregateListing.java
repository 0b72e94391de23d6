package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.AggregateNames;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryListPage;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.journal.query.ListHistory;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.projection.history.AuditTrails;
import fr.raccordement.projection.history.AuditTrails.AuditedEvent;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists the history of one aggregate, from its own events; of several of different types with the
 * same identifier, ordered by instant.
 */
@Component
class AggregateListing {

    private static final Comparator<HistoryEntryView> ORDER =
            Comparator.comparing(HistoryEntryView::at)
                    .thenComparing(HistoryEntryView::aggregate)
                    .thenComparing(HistoryEntryView::sequence);

    private final AuditTrails trails;

    AggregateListing(AuditTrails trails) {
        this.trails = trails;
    }

    HistoryListPage page(String aggregateId, ListHistory query) {
        var request = query.pageRequest();
        var all = entries(aggregateId, query);
        var begin = indexAfter(request.position(), all);
        var end = Math.min(all.size(), begin + request.limit());
        var shown = all.subList(begin, end);
        return new HistoryListPage(
                List.copyOf(shown),
                new PageBounds(
                        shown.stream().map(AggregateListing::position).toList(),
                        begin > 0,
                        end < all.size(),
                        (long) all.size(),
                        List.of()));
    }

    private List<HistoryEntryView> entries(String aggregateId, ListHistory query) {
        var filter = query.filter();
        var lives =
                AggregateNames.identifiers(filter.aggregateType(), aggregateId).stream()
                        .map(identifier -> life(identifier, query))
                        .filter(life -> !life.isEmpty())
                        .toList();
        var entries =
                lives.size() == 1
                        ? lives.getFirst()
                        : lives.stream().flatMap(List::stream).sorted(ORDER).toList();
        return query.order() == HistoryOrder.POSITION_ASC ? entries : entries.reversed();
    }

    private List<HistoryEntryView> life(String identifier, ListHistory query) {
        return trails.audit(identifier, Long.MAX_VALUE, _ -> true).stream()
                .filter(event -> HistoryMatch.matches(query.filter(), event))
                .map(AuditedEvent::entry)
                .toList();
    }

    private static int indexAfter(@Nullable PagePosition position, List<HistoryEntryView> all) {
        return position == null
                ? 0
                : 1 + all.stream().map(AggregateListing::position).toList().indexOf(position);
    }

    private static PagePosition position(HistoryEntryView entry) {
        return new PagePosition(Long.toString(entry.sequence()), entry.aggregate());
    }
}
