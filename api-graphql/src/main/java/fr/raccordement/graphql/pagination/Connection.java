package fr.raccordement.graphql.pagination;

import fr.raccordement.api.paging.Facette;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as Relay's cursor connections describe it.
 *
 * @param edges the items with their cursors
 * @param nodes the items
 * @param pageInfo where the page is
 * @param total how many items the list has in all; null where that is not asked for
 * @param facettes how many items there are of each status; empty where that is not asked for
 */
public record Connection<T>(
        List<Edge<T>> edges,
        List<T> nodes,
        PageInfo pageInfo,
        @Nullable Long total,
        List<Facette> facettes) {

    /** What is counted because it is asked for. */
    public long totalCount() {
        return Objects.requireNonNull(total);
    }

    /**
     * @param cursor the item's position
     * @param node the item
     */
    public record Edge<T>(String cursor, T node) {}

    /**
     * @param hasNextPage whether items follow
     * @param hasPreviousPage whether items come before
     * @param startCursor position of the first item
     * @param endCursor position of the last item
     */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** A page with these bounds. */
    public static <T> Connection<T> of(List<T> nodes, PageBounds bounds, ListCursors list) {
        var cursors = bounds.positions().stream().map(list::cursor).toList();
        var edges =
                IntStream.range(0, nodes.size())
                        .mapToObj(i -> new Edge<>(cursors.get(i), nodes.get(i)))
                        .toList();
        var pageInfo =
                new PageInfo(
                        bounds.hasNext(),
                        bounds.hasPrevious(),
                        cursors.isEmpty() ? null : cursors.getFirst(),
                        cursors.isEmpty() ? null : cursors.getLast());
        return new Connection<>(edges, nodes, pageInfo, bounds.total(), bounds.facettes());
    }

    /** A page whose items have a key of their own. */
    public static <T> Connection<T> of(
            List<T> nodes,
            Function<T, String> place,
            ListCursors list,
            boolean hasPrevious,
            boolean hasNext,
            long total) {
        var positions = nodes.stream().map(place).map(key -> new PagePosition(key, "")).toList();
        return of(nodes, new PageBounds(positions, hasPrevious, hasNext, total, List.of()), list);
    }
}
