package fr.raccordement.api.journal.query;

import java.util.List;

/**
 * @param entries the page, oldest first
 * @param suivante whether more follow
 * @param total how many there are in all
 */
public record HistoryPage(List<HistoryEntryView> entries, boolean suivante, long total) {

    /** What is seen of a thing that is absent or hidden. */
    public static HistoryPage empty() {
        return new HistoryPage(List.of(), false, 0);
    }
}
