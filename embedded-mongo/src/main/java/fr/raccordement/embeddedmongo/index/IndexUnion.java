package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The alternatives of a filter, each scanned in an index of its own: merged in their common order,
 * or one after the other.
 *
 * @param parts one scan for each alternative
 * @param isOrdered whether all have the same {@link IndexScan#entryOrder}
 */
record IndexUnion(List<IndexScan> parts, boolean isOrdered) implements QueryPlan {

    /** Null if one of the alternatives has no such index. */
    static @Nullable IndexUnion of(
            List<OrderedIndex> indexes,
            List<Alternative> filter,
            SortOrder sort,
            Examined examined) {
        var choices =
                filter.stream()
                        .map(one -> byEntryOrder(indexes, List.of(one), sort, examined))
                        .toList();
        return choices.getFirst().keySet().stream()
                .map(entryOrder -> choices.stream().map(choice -> choice.get(entryOrder)).toList())
                .filter(parts -> parts.stream().allMatch(Objects::nonNull))
                .findFirst()
                .map(parts -> new IndexUnion(parts, true))
                .orElse(null);
    }

    /**
     * The smallest scan of each alternative, whatever their orders; null if one of them has none.
     */
    static @Nullable IndexUnion unordered(
            List<OrderedIndex> indexes,
            List<Alternative> filter,
            SortOrder sort,
            Examined examined) {
        var parts =
                filter.stream()
                        .map(one -> smallest(indexes, List.of(one), sort, examined).orElse(null))
                        .toList();
        return parts.stream().allMatch(Objects::nonNull) ? new IndexUnion(parts, false) : null;
    }

    @Override
    public Iterator<Object> positions() {
        if (!isOrdered) {
            return QueryPlan.distinct(parts.stream().flatMap(IndexUnion::stream).iterator());
        }
        var runs = new ArrayList<Run>();
        parts.forEach(part -> runs.addAll(part.runs()));
        return QueryPlan.distinct(new Merge(runs));
    }

    @Override
    public boolean isExact() {
        return parts.stream().allMatch(IndexScan::isExact);
    }

    @Override
    public long size() {
        return parts.stream().mapToLong(IndexScan::size).sum();
    }

    @Override
    public long count() {
        return QueryPlan.countByReading(positions());
    }

    private static Stream<Object> stream(IndexScan part) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(part.positions(), Spliterator.ORDERED), false);
    }

    /** The scans that an alternative bounds. */
    static Stream<IndexScan> bounded(
            List<OrderedIndex> indexes,
            List<Alternative> alternative,
            SortOrder sort,
            Examined examined) {
        return indexes.stream()
                .flatMap(
                        index ->
                                Stream.ofNullable(IndexScan.of(index, alternative, sort, examined)))
                .filter(IndexScan::isBounded);
    }

    private static Optional<IndexScan> smallest(
            List<OrderedIndex> indexes,
            List<Alternative> alternative,
            SortOrder sort,
            Examined examined) {
        return bounded(indexes, alternative, sort, examined)
                .min(Comparator.comparingLong(IndexScan::size));
    }

    /** The smallest scan of an alternative for each entry order. */
    private static Map<IndexScan.EntryOrder, IndexScan> byEntryOrder(
            List<OrderedIndex> indexes,
            List<Alternative> alternative,
            SortOrder sort,
            Examined examined) {
        return bounded(indexes, alternative, sort, examined)
                .filter(IndexScan::isOrdered)
                .collect(
                        Collectors.toMap(
                                IndexScan::entryOrder,
                                Function.identity(),
                                (one, other) -> one.size() <= other.size() ? one : other));
    }
}
