package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scan of the ranges of one index that a filter admits, in the order of a sort where the index
 * has it.
 */
final class IndexScan implements QueryPlan {

    private final OrderedIndex index;
    private final List<IndexBounds> bounds;
    private final KeyRanges ranges;
    private final @Nullable ScanOrder order;
    private final boolean sorted;
    private final Examined examined;

    private IndexScan(
            OrderedIndex index,
            List<IndexBounds> bounds,
            @Nullable ScanOrder order,
            boolean sorted,
            Examined examined) {
        var skipped = order == null ? 0 : order.skipped();
        this.index = index;
        this.bounds = bounds;
        this.ranges = KeyRanges.of(bounds.stream().flatMap(each -> each.ranges(skipped)));
        this.order = order;
        this.sorted = sorted;
        this.examined = examined;
    }

    /** Null if the index helps with neither the filter nor the sort. */
    static @Nullable IndexScan of(
            OrderedIndex index, List<Alternative> filter, SortOrder sort, Examined examined) {
        var bounds = filter.stream().map(one -> IndexBounds.of(index, one)).toList();
        var pinned = bounds.stream().mapToInt(IndexBounds::pinned).min().orElse(0);
        var order = ScanOrder.of(index, sort, pinned);
        var bounded = bounds.stream().allMatch(IndexBounds::isBounded);
        var ordered = order != null && !sort.isNone();
        return bounded || ordered ? new IndexScan(index, bounds, order, ordered, examined) : null;
    }

    @Override
    public Iterator<Object> positions() {
        var runs = runs();
        var positions = runs.size() == 1 ? runs.getFirst() : new Merge(runs);
        return index.isManyValued() ? QueryPlan.distinct(positions) : positions;
    }

    OrderedIndex index() {
        return index;
    }

    List<Run> runs() {
        return ranges.runs().stream()
                .map(run -> new Run(index.entries(), run, isReversed(), examined))
                .toList();
    }

    /** The order in which entries are read; scans with the same one can be merged. */
    EntryOrder entryOrder() {
        var fields = index.fields();
        var from = sorted && order != null ? order.skipped() : fields.size();
        return new EntryOrder(
                fields.subList(from, fields.size()).stream().map(IndexKey::toString).toList(),
                isReversed());
    }

    /** The conditions of its only alternative that every document of it satisfies. */
    Set<List<Interval>> decided() {
        return bounds.getFirst().decided();
    }

    boolean isBounded() {
        return bounds.stream().allMatch(IndexBounds::isBounded);
    }

    private boolean isReversed() {
        return order != null && order.reversed();
    }

    @Override
    public boolean isOrdered() {
        return order != null;
    }

    @Override
    public boolean isExact() {
        return isExactGiven(Set.of());
    }

    boolean isExactGiven(Set<String> checked) {
        return bounds.stream().allMatch(each -> each.isExact(checked));
    }

    @Override
    public long size() {
        return ranges.estimate(index.entries());
    }

    /** Where a document has several entries, only those of one interval of their elements. */
    @Override
    public boolean isCountedAtOnce() {
        return !index.isManyValued() || isOfOneInterval();
    }

    @Override
    public long count() {
        if (!index.isManyValued()) {
            return ranges.count(index.entries());
        }
        if (!isOfOneInterval()) {
            return QueryPlan.countByReading(positions());
        }
        var elements = new ElementCount(index.entries(), index.fields().getLast(), examined);
        return ranges.all().stream().mapToLong(elements::of).sum();
    }

    /** The ranges where the elements of an array come last but for the identifier. */
    Stream<KeyRange> rangesOfElements() {
        return bounds.getFirst().ranges(index.fields().size() - 2);
    }

    /** Whether a document is in one of the ranges at most, and an element once in each. */
    boolean isOfOneInterval() {
        var array = index.arrayBeforeIdentifier();
        return array != null && bounds.size() == 1 && bounds.getFirst().isOneInterval(array);
    }

    /**
     * An order of entries.
     *
     * @param fields those that entries are ordered by, with their direction; none where the order
     *     does not matter
     */
    record EntryOrder(List<String> fields, boolean reversed) {}
}
