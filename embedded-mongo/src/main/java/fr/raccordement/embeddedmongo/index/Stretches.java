package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in an index the documents of one alternative lie: first fields pinned to a few values, then
 * perhaps one limited to intervals.
 */
final class Stretches {

    private static final int MOST = 10_000;

    private final Alternative alternative;
    private final boolean manyValued;
    private final Set<String> used = new HashSet<>();
    private List<Start> starts = List.of(new Start(new byte[0], List.of()));
    private int pinned;
    private @Nullable IndexKey limited;
    private List<Interval> limits = List.of();

    private Stretches(OrderedIndex index, Alternative alternative) {
        this.alternative = alternative;
        this.manyValued = index.isManyValued();
    }

    static Stretches of(OrderedIndex index, Alternative alternative) {
        var stretches = new Stretches(index, alternative);
        var fields = index.fields().iterator();
        while (fields.hasNext() && stretches.pin(fields.next())) {
            stretches.pinned++;
        }
        return stretches;
    }

    /** How many first fields are pinned. */
    int pinned() {
        return pinned;
    }

    boolean isBounded() {
        return !used.isEmpty();
    }

    /** Whether every document of the stretches satisfies the alternative, whatever the others. */
    boolean isExact(Set<String> known) {
        var unused = new HashSet<>(alternative.fields());
        unused.removeAll(used);
        unused.removeAll(known);
        return alternative.whole()
                && unused.isEmpty()
                && (!manyValued || alternative.asksOnceOfEach());
    }

    /** The stretches, told apart by their first fields. */
    Stream<KeyRange> ranges(int fields) {
        return starts.stream().flatMap(start -> ranges(start, start.length(fields)));
    }

    private Stream<KeyRange> ranges(Start start, int same) {
        var field = limited;
        if (field != null) {
            return limits.stream().map(interval -> start.limited(field, interval, same));
        }
        var bytes = start.bytes;
        return Stream.of(new KeyRange(bytes, bytes.length == 0 ? null : Cut.afterAll(bytes), same));
    }

    /** Takes one more field into account; whether the next may follow. */
    private boolean pin(IndexKey field) {
        var name = field.getKey();
        var intervals = manyValued ? alternative.intervalsOfOne(name) : alternative.intervals(name);
        if (intervals == null) {
            return false;
        }
        used.add(name);
        var points = intervals.stream().allMatch(Interval::isPoint);
        if (!points || starts.size() * intervals.size() > MOST) {
            limited = field;
            limits = intervals;
            return false;
        }
        var longer = new ArrayList<Start>();
        for (var start : starts) {
            intervals.forEach(point -> longer.add(start.then(field, point)));
        }
        starts = longer;
        return true;
    }

    /**
     * Values of the first fields.
     *
     * @param ends where each of them ends
     */
    private record Start(byte[] bytes, List<Integer> ends) {

        int length(int fields) {
            return fields == 0 ? 0 : ends.get(fields - 1);
        }

        Start then(IndexKey field, Interval point) {
            var longer = with(EntryKeys.inDirection(field, point.from().prefix()));
            return new Start(
                    longer, Stream.concat(ends.stream(), Stream.of(longer.length)).toList());
        }

        KeyRange limited(IndexKey field, Interval interval, int same) {
            var ascending = field.isAscending();
            var from = ascending ? interval.from() : interval.to().inverted();
            var to = ascending ? interval.to() : interval.from().inverted();
            return new KeyRange(with(from.bytes()), with(to.bytes()), same);
        }

        private byte[] with(byte[] more) {
            var longer = Arrays.copyOf(bytes, bytes.length + more.length);
            System.arraycopy(more, 0, longer, bytes.length, more.length);
            return longer;
        }
    }
}
