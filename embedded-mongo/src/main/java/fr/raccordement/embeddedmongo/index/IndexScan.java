package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stretches of one index that a filter admits, in the order of a sort where it has it. */
final class IndexScan implements QueryPlan {

    private final OrderedIndex index;
    private final List<Stretches> stretches;
    private final KeyRanges ranges;
    private final @Nullable Reading reading;
    private final boolean sorted;
    private final Examined examined;

    private IndexScan(
            OrderedIndex index,
            List<Stretches> stretches,
            @Nullable Reading reading,
            boolean sorted,
            Examined examined) {
        var skipped = reading == null ? 0 : reading.skipped();
        this.index = index;
        this.stretches = stretches;
        this.ranges = KeyRanges.of(stretches.stream().flatMap(some -> some.ranges(skipped)));
        this.reading = reading;
        this.sorted = sorted;
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
        return bounded || ordered
                ? new IndexScan(index, stretches, reading, ordered, examined)
                : null;
    }

    @Override
    public Iterator<Object> positions() {
        var runs = runs();
        var positions = runs.size() == 1 ? runs.getFirst() : new Merge(runs);
        return index.isManyValued() ? QueryPlan.distinct(positions) : positions;
    }

    List<Run> runs() {
        return ranges.runs().stream()
                .map(run -> new Run(index.entries(), run, isReversed(), examined))
                .toList();
    }

    /** What the entries are read by; scans of the same line can be merged. */
    Line line() {
        var fields = index.fields();
        var from = sorted && reading != null ? reading.skipped() : fields.size();
        return new Line(
                fields.subList(from, fields.size()).stream().map(IndexKey::toString).toList(),
                isReversed());
    }

    boolean isBounded() {
        return stretches.stream().allMatch(Stretches::isBounded);
    }

    private boolean isReversed() {
        return reading != null && reading.reversed();
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

    /** Unless a document has several entries. */
    @Override
    public boolean isCountedAtOnce() {
        return !index.isManyValued();
    }

    @Override
    public long count() {
        return isCountedAtOnce() ? ranges.count(index.entries()) : QueryPlan.passed(positions());
    }

    /**
     * An order of entries.
     *
     * @param fields those read by and their direction; none where the order does not matter
     */
    record Line(List<String> fields, boolean reversed) {}
}
