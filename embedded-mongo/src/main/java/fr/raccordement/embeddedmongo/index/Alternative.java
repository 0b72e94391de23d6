package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to satisfy a filter: conditions on fields, all of them at once.
 *
 * @param conditions of each field, each condition as the intervals that meet it, in order
 * @param whole whether the filter asks nothing else
 */
record Alternative(Map<String, List<List<Interval>>> conditions, boolean whole) {

    /** No condition. */
    static final Alternative ANY = new Alternative(Map.of(), true);

    /** A condition that intervals do not express. */
    static final Alternative UNKNOWN = new Alternative(Map.of(), false);

    static Alternative of(String field, List<Interval> intervals) {
        return new Alternative(Map.of(field, List.of(intervals)), true);
    }

    Alternative and(Alternative other) {
        var all = new HashMap<>(conditions);
        other.conditions.forEach((field, more) -> all.merge(field, more, Alternative::joined));
        return new Alternative(all, whole && other.whole);
    }

    Set<String> fields() {
        return conditions.keySet();
    }

    /** Where the field's one value has to lie; null if anywhere. */
    @Nullable List<Interval> intervals(String field) {
        var asked = conditions.get(field);
        return asked == null ? null : asked.stream().reduce(Interval::common).orElseThrow();
    }

    /** Where one of the field's several values has to lie; null if anywhere. */
    @Nullable List<Interval> intervalsOfOne(String field) {
        var asked = conditions.get(field);
        return asked == null ? null : asked.getFirst();
    }

    /** Whether the first condition on each field is the only one. */
    boolean asksOnceOfEach() {
        return conditions.values().stream().allMatch(asked -> asked.size() == 1);
    }

    /** Whether the field can only have one of a few values. */
    boolean pins(String field) {
        var intervals = intervals(field);
        return intervals != null && intervals.stream().allMatch(Interval::isPoint);
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        var joined = new ArrayList<>(some);
        joined.addAll(others);
        return joined;
    }
}
