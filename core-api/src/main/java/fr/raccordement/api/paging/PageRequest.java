package fr.raccordement.api.paging;

import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is asked for.
 *
 * @param limit how many at most
 * @param backwards whether the page ends before the position rather than starting after it
 * @param position where the page starts or ends; null for the edge of the list
 * @param total whether to count all that match
 * @param facettes whether to count them by status, whatever status is asked for
 */
public record PageRequest(
        int limit,
        boolean backwards,
        @Nullable PagePosition position,
        boolean total,
        boolean facettes) {

    /** The beginning of a list, and how long it is. */
    public static PageRequest first(int limit) {
        return after(null, limit);
    }

    /** What follows a position, and how long the list is. */
    public static PageRequest after(@Nullable PagePosition position, int limit) {
        return new PageRequest(limit, false, position, true, false);
    }

    /** What comes before a position, and how long the list is. */
    public static PageRequest before(@Nullable PagePosition position, int limit) {
        return new PageRequest(limit, true, position, true, false);
    }
}
