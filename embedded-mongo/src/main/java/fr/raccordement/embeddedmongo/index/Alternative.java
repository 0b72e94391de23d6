package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to satisfy a filter: a conjunction of conditions on fields.
 *
 * @param conditions by field, each as the intervals that satisfy it, in order
 * @param joined fields of which several conditions hold for one value: of an array, for the same
 *     element
 * @param complete whether the filter has no other condition
 */
record Alternative(
        Map<String, List<List<Interval>>> conditions, Set<String> joined, boolean complete) {

    private static final int MOST_WAYS = 32;

    /** No condition. */
    static final Alternative ANY = new Alternative(Map.of(), Set.of(), true);

    /** A condition that intervals do not express. */
    static final Alternative UNKNOWN = new Alternative(Map.of(), Set.of(), false);

    static Alternative of(String field, List<Interval> intervals) {
        return new Alternative(Map.of(field, List.of(intervals)), Set.of(), true);
    }

    Alternative and(Alternative other) {
        var all = new HashMap<>(conditions);
        other.conditions.forEach(
                (field, more) -> all.merge(field, more, Alternative::concatenated));
        var both = new HashSet<>(joined);
        both.addAll(other.joined);
        return new Alternative(all, both, complete && other.complete);
    }

    /** The same, its conditions on a field being of one value. */
    Alternative joinedOn(String field) {
        return conditions.getOrDefault(field, List.of()).size() < 2
                ? this
                : new Alternative(conditions, Set.of(field), complete);
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

    /** The conditions on some fields, each told from all others even where it says the same. */
    Set<List<Interval>> conditionsOn(Set<String> fields) {
        var each = Collections.<List<Interval>>newSetFromMap(new IdentityHashMap<>());
        fields.forEach(field -> each.addAll(conditions.getOrDefault(field, List.of())));
        return each;
    }

    /**
     * The same with one condition for each field, in all ways; none where there are too many. What
     * is of one value is left out: an entry of one condition does not decide it.
     */
    Stream<Alternative> oneConditionEach() {
        var ways = List.<Map<String, List<List<Interval>>>>of(Map.of());
        for (var of : conditions.entrySet()) {
            if (joined.contains(of.getKey())) {
                continue;
            }
            var more = new ArrayList<Map<String, List<List<Interval>>>>();
            for (var way : ways) {
                for (var condition : of.getValue()) {
                    var longer = new HashMap<>(way);
                    longer.put(of.getKey(), List.of(condition));
                    more.add(longer);
                }
            }
            ways = more;
            if (ways.size() > MOST_WAYS) {
                return Stream.of();
            }
        }
        return ways.stream().map(way -> new Alternative(way, Set.of(), complete));
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
