package fr.raccordement.embeddedmongo.index;

import org.jspecify.annotations.Nullable;

/**
 * How an index is read to give the order of a sort.
 *
 * @param skipped how many first fields, each pinned to a few values, stand before those sorted by
 * @param reversed whether it is read backwards
 */
record Reading(int skipped, boolean reversed) {

    private static final Reading ANYHOW = new Reading(0, false);

    /**
     * Null if the index does not have the order.
     *
     * @param pinned how many first fields are pinned
     */
    static @Nullable Reading of(OrderedIndex index, SortOrder sort, int pinned) {
        if (sort.isNone()) {
            return ANYHOW;
        }
        var start = position(index, sort.fields().getFirst().getKey());
        if (start < 0 || start > pinned || !index.isOrdered()) {
            return null;
        }
        var forwards = index.fields().get(start).isAscending();
        var reversed = forwards != sort.isAscending();
        return agrees(index, sort, start, reversed) ? new Reading(start, reversed) : null;
    }

    private static boolean agrees(OrderedIndex index, SortOrder sort, int start, boolean reversed) {
        for (int i = 0; i < sort.fields().size(); i++) {
            if (start + i == index.fields().size()) {
                return true;
            }
            var has = index.fields().get(start + i);
            var wanted = sort.fields().get(i);
            if (!has.getKey().equals(wanted.getKey())
                    || (has.isAscending() == wanted.isAscending()) == reversed) {
                return false;
            }
            if (has.getKey().equals(EntryKeys.ID)) {
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
