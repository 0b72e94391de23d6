package fr.raccordement.embeddedmongo.index;

import org.jspecify.annotations.Nullable;

/**
 * How an index is read to give the order of a sort.
 *
 * @param skipped how many pinned fields come before those sorted by
 * @param reversed whether it is read backwards
 */
record ScanOrder(int skipped, boolean reversed) {

    private static final ScanOrder UNORDERED = new ScanOrder(0, false);

    /**
     * Null if the index does not have that order.
     *
     * @param pinned how many first fields are pinned
     */
    static @Nullable ScanOrder of(OrderedIndex index, SortOrder sort, int pinned) {
        if (sort.isNone()) {
            return UNORDERED;
        }
        var start = position(index, sort.fields().getFirst().getKey());
        if (start < 0 || start > pinned || !index.isOrdered()) {
            return null;
        }
        var forwards = index.fields().get(start).isAscending();
        var reversed = forwards != sort.isAscending();
        return agrees(index, sort, start, reversed) ? new ScanOrder(start, reversed) : null;
    }

    private static boolean agrees(OrderedIndex index, SortOrder sort, int start, boolean reversed) {
        for (int i = 0; i < sort.fields().size(); i++) {
            if (start + i == index.fields().size()) {
                return true;
            }
            var indexed = index.fields().get(start + i);
            var sorted = sort.fields().get(i);
            if (!indexed.getKey().equals(sorted.getKey())
                    || (indexed.isAscending() == sorted.isAscending()) == reversed) {
                return false;
            }
            if (indexed.getKey().equals(EntryKeys.ID)) {
                return true;
            }
        }
        return true;
    }

    private static int position(OrderedIndex index, String field) {
        for (int i = 0; i < index.fields().size(); i++) {
            if (index.fields().get(i).getKey().equals(field)) {
                return i;
            }
        }
        return -1;
    }
}
