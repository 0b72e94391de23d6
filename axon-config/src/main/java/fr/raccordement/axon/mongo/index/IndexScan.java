package fr.raccordement.axon.mongo.index;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The stretches of one index that a filter admits, in the order of a sort where it has it. */
final class IndexScan implements QueryPlan {

    private final OrderedIndex index;
    private final List<Stretches> stretches;
    private final KeyRanges ranges;
    private final @Nullable Reading reading;
    private final Examined examined;

    private IndexScan(
            OrderedIndex index,
            List<Stretches> stretches,
            @Nullable Reading reading,
            Examined examined) {
        var skipped = reading == null ? 0 : reading.skipped();
        this.index = index;
        this.stretches = stretches;
        this.ranges = KeyRanges.of(stretches.stream().flatMap(some -> some.ranges(skipped)));
        this.reading = reading;
        this.examined = examined;
    }

    /** Null if the index helps with neither the filter nor the sort. */
    static @Nullable IndexScan of(
            OrderedIndex index, List<Alternative> filter, SortOrder sort, Examined examined) {
        var stretches = filter.stream().map(one -> Stretches.of(index, one)).toList();
        var pinned = stretches.stream().mapToInt(Stretches::pinned).min().orElse(0);
        var reading = Reading.of(index, sort, pinned);
        var bounded = stretches.stream().allMatch(Stretches::isBounded);
        var ordered = reading != null && !sort.isNone();
        return bounded || ordered ? new IndexScan(index, stretches, reading, examined) : null;
    }

    @Override
    public Iterator<Object> positions() {
        var reversed = reading != null && reading.reversed();
        var runs =
                ranges.runs().stream()
                        .map(run -> new Run(index.entries(), run, reversed, examined))
                        .toList();
        var positions = runs.size() == 1 ? runs.getFirst() : new Merge(runs);
        return index.isManyValued() ? distinct(positions) : positions;
    }

    @Override
    public boolean isOrdered() {
        return reading != null;
    }

    @Override
    public boolean isExact() {
        return isExactGiven(Set.of());
    }

    boolean isExactGiven(Set<String> known) {
        return stretches.stream().allMatch(some -> some.isExact(known));
    }

    @Override
    public long size() {
        return ranges.estimate(index.entries());
    }

    /** Read off the tree without passing the entries, unless a document has several. */
    @Override
    public long count() {
        if (!index.isManyValued()) {
            return ranges.count(index.entries());
        }
        long count = 0;
        for (var positions = positions(); positions.hasNext(); positions.next()) {
            count++;
        }
        return count;
    }

    private static Iterator<Object> distinct(Iterator<Object> positions) {
        var seen = new HashSet<Object>();
        var all = Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED);
        return StreamSupport.stream(all, false).filter(seen::add).iterator();
    }
}
