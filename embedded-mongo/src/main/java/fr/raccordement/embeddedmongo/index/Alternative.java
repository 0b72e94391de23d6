package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to satisfy a filter: a conjunction of conditions on fields.
 *
 * @param conditions by field, each as the intervals that satisfy it, in order
 * @param complete whether the filter has no other condition
 */
record Alternative(Map<String, List<List<Interval>>> conditions, boolean complete) {

    /** No condition. */
    static final Alternative ANY = new Alternative(Map.of(), true);

    /** A condition that intervals do not express. */
    static final Alternative UNKNOWN = new Alternative(Map.of(), false);

    static Alternative of(String field, List<Interval> intervals) {
        return new Alternative(Map.of(field, List.of(intervals)), true);
    }

    Alternative and(Alternative other) {
        var all = new HashMap<>(conditions);
        other.conditions.forEach(
                (field, more) -> all.merge(field, more, Alternative::concatenated));
        return new Alternative(all, complete && other.complete);
    }

    Set<String> fields() {
        return conditions.keySet();
    }

    /** The intervals that the only value of the field has to lie in; null without a condition. */
    @Nullable List<Interval> intervals(String field) {
        var ofField = conditions.get(field);
        return ofField == null
                ? null
                : ofField.stream().reduce(Interval::intersection).orElseThrow();
    }

    /**
     * The intervals that one of several values of the field has to lie in; null without a
     * condition.
     */
    @Nullable List<Interval> intervalsOfOne(String field) {
        var ofField = conditions.get(field);
        return ofField == null ? null : ofField.getFirst();
    }

    /** Whether no field has two conditions. */
    boolean hasOneConditionPerField() {
        return conditions.values().stream().allMatch(each -> each.size() == 1);
    }

    /** Whether the field is limited to a few values. */
    boolean pins(String field) {
        var intervals = intervals(field);
        return intervals != null && intervals.stream().allMatch(Interval::isPoint);
    }

    private static <T> List<T> concatenated(List<T> some, List<T> others) {
        var concatenated = new ArrayList<>(some);
        concatenated.addAll(others);
        return concatenated;
    }
}
