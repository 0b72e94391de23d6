package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ranges of an index that hold the documents of one alternative: first fields pinned to a few
 * values, then perhaps one limited to intervals.
 */
final class IndexBounds {

    private static final int MAX_PREFIXES = 10_000;

    private final Alternative alternative;
    private final boolean manyValued;
    private final Set<String> used = new HashSet<>();
    private List<Prefix> prefixes = List.of(new Prefix(new byte[0], List.of()));
    private int pinned;
    private @Nullable IndexKey limited;
    private List<Interval> limits = List.of();

    private IndexBounds(OrderedIndex index, Alternative alternative) {
        this.alternative = alternative;
        this.manyValued = index.isManyValued();
    }

    static IndexBounds of(OrderedIndex index, Alternative alternative) {
        var bounds = new IndexBounds(index, alternative);
        var fields = index.fields().iterator();
        while (fields.hasNext() && bounds.pin(fields.next())) {
            bounds.pinned++;
        }
        return bounds;
    }

    /** How many first fields are pinned. */
    int pinned() {
        return pinned;
    }

    boolean isBounded() {
        return !used.isEmpty();
    }

    /** Whether the values of a field lie in one interval. */
    boolean isOneInterval(String field) {
        var intervals = alternative.intervalsOfOne(field);
        return used.contains(field) && intervals != null && intervals.size() == 1;
    }

    /** Whether every document in the ranges satisfies the alternative. */
    boolean isExact(Set<String> checked) {
        var unused = new HashSet<>(alternative.fields());
        unused.removeAll(used);
        unused.removeAll(checked);
        return alternative.complete()
                && unused.isEmpty()
                && (!manyValued || alternative.hasOneConditionPerField());
    }

    /**
     * The conditions that every document in the ranges satisfies. Of several conditions on a field
     * that holds an array one entry decides one.
     */
    Set<List<Interval>> decided() {
        return alternative.conditionsOn(used);
    }

    /** The ranges, with the bytes of the first fields as their prefix. */
    Stream<KeyRange> ranges(int fields) {
        return prefixes.stream().flatMap(prefix -> ranges(prefix, prefix.length(fields)));
    }

    private Stream<KeyRange> ranges(Prefix prefix, int prefixLength) {
        var field = limited;
        if (field != null) {
            return limits.stream().map(interval -> prefix.limited(field, interval, prefixLength));
        }
        var bytes = prefix.bytes;
        return Stream.of(
                new KeyRange(
                        bytes, bytes.length == 0 ? null : Bound.afterAll(bytes), prefixLength));
    }

    /** Adds one more field; returns whether the next may follow. */
    private boolean pin(IndexKey field) {
        var name = field.getKey();
        var intervals = manyValued ? alternative.intervalsOfOne(name) : alternative.intervals(name);
        if (intervals == null) {
            return false;
        }
        used.add(name);
        var points = intervals.stream().allMatch(Interval::isPoint);
        if (!points || prefixes.size() * intervals.size() > MAX_PREFIXES) {
            limited = field;
            limits = intervals;
            return false;
        }
        var longer = new ArrayList<Prefix>();
        for (var prefix : prefixes) {
            intervals.forEach(point -> longer.add(prefix.then(field, point)));
        }
        prefixes = longer;
        return true;
    }

    /**
     * Values of the first fields.
     *
     * @param ends where each of them ends
     */
    private record Prefix(byte[] bytes, List<Integer> ends) {

        int length(int fields) {
            return fields == 0 ? 0 : ends.get(fields - 1);
        }

        Prefix then(IndexKey field, Interval point) {
            var longer = with(EntryKeys.inDirection(field, point.from().prefix()));
            return new Prefix(
                    longer, Stream.concat(ends.stream(), Stream.of(longer.length)).toList());
        }

        KeyRange limited(IndexKey field, Interval interval, int prefixLength) {
            var ascending = field.isAscending();
            var from = ascending ? interval.from() : interval.to().inverted();
            var to = ascending ? interval.to() : interval.from().inverted();
            return new KeyRange(with(from.bytes()), with(to.bytes()), prefixLength);
        }

        private byte[] with(byte[] more) {
            return ValueBytes.joined(bytes, more);
        }
    }
}
