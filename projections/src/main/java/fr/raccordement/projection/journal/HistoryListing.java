package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.query.HistoryListPage;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.journal.query.ListHistory;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.Place;
import fr.raccordement.projection.history.AuditTrails.Told;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists what happened to everything, for whoever has a role at the operator. */
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
        var fenetre = query.fenetre();
        var ascending = query.order() == HistoryOrder.POSITION_ASC;
        var walk = journal.walk(query.filter(), ascending, null);
        var place = fenetre.place();
        var after = place == null ? null : Long.valueOf(place.cle());
        var found = journal.lines(walk, after, fenetre.limit() + 1);
        var more = found.size() > fenetre.limit();
        var lines = more ? found.subList(0, fenetre.limit()) : found;
        var told = journal.tell(lines, query.filter());
        var shown = lines.stream().filter(told::containsKey).toList();
        return new HistoryListPage(
                shown.stream().map(told::get).map(Told::entry).toList(),
                new PageBounds(
                        shown.stream().map(HistoryListing::place).toList(),
                        after != null && journal.isAnyUpTo(walk, after),
                        more,
                        fenetre.total() ? journal.count(walk) : null,
                        List.of()));
    }

    private static Place place(JournalLine line) {
        return new Place(Long.toString(line.position()), line.agregat());
    }
}
