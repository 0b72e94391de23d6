package fr.raccordement.api.journal.query;

import fr.raccordement.api.paging.PageBounds;
import java.util.List;

/**
 * @param entries the page, in the order asked for
 * @param bounds where it lies
 */
public record HistoryListPage(List<HistoryEntryView> entries, PageBounds bounds) {

    /** What is seen by those who see nothing. */
    public static final HistoryListPage NOTHING =
            new HistoryListPage(List.of(), PageBounds.NOTHING);
}
