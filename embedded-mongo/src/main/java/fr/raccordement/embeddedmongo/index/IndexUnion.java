package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The alternatives of a filter, each scanned in an index of its own and merged in their common
 * order.
 *
 * @param parts one scan for each alternative, all with the same {@link IndexScan#entryOrder}
 */
record IndexUnion(List<IndexScan> parts) implements QueryPlan {

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
                .map(IndexUnion::new)
                .orElse(null);
    }

    @Override
    public Iterator<Object> positions() {
        var runs = new ArrayList<Run>();
        parts.forEach(part -> runs.addAll(part.runs()));
        return QueryPlan.distinct(new Merge(runs));
    }

    @Override
    public boolean isOrdered() {
        return true;
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

    /** The smallest scan of an alternative for each entry order. */
    private static Map<IndexScan.EntryOrder, IndexScan> byEntryOrder(
            List<OrderedIndex> indexes,
            List<Alternative> alternative,
            SortOrder sort,
            Examined examined) {
        return indexes.stream()
                .map(index -> IndexScan.of(index, alternative, sort, examined))
                .filter(scan -> scan != null && scan.isBounded() && scan.isOrdered())
                .collect(
                        Collectors.toMap(
                                IndexScan::entryOrder,
                                Function.identity(),
                                (one, other) -> one.size() <= other.size() ? one : other));
    }
}
