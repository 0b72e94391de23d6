package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.AggregateNames;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryListPage;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.journal.query.ListHistory;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.Place;
import fr.raccordement.projection.history.AuditTrails;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists what happened to one thing, from its own events. Of things of several kinds with the same
 * identifier, as instants order it.
 */
@Component
class AggregateListing {

    private static final Comparator<HistoryEntryView> ORDER =
            Comparator.comparing(HistoryEntryView::at)
                    .thenComparing(HistoryEntryView::aggregate)
                    .thenComparing(HistoryEntryView::sequence);

    private final AuditTrails chroniques;

    AggregateListing(AuditTrails chroniques) {
        this.chroniques = chroniques;
    }

    HistoryListPage page(String aggregateId, ListHistory query) {
        var fenetre = query.fenetre();
        var all = entries(aggregateId, query);
        var begin = indexAfter(fenetre.place(), all);
        var end = Math.min(all.size(), begin + fenetre.limit());
        var shown = all.subList(begin, end);
        return new HistoryListPage(
                List.copyOf(shown),
                new PageBounds(
                        shown.stream().map(AggregateListing::place).toList(),
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
        return chroniques.tell(identifier, Long.MAX_VALUE, _ -> true).stream()
                .filter(told -> HistoryMatch.matches(query.filter(), told))
                .map(AuditTrails.Told::entry)
                .toList();
    }

    private static int indexAfter(@Nullable Place place, List<HistoryEntryView> all) {
        return place == null
                ? 0
                : 1 + all.stream().map(AggregateListing::place).toList().indexOf(place);
    }

    private static Place place(HistoryEntryView entry) {
        return new Place(Long.toString(entry.sequence()), entry.aggregate());
    }
}
