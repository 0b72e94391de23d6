package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interval of values, all of one type.
 *
 * @param isPoint whether it holds a single value
 */
record Interval(Bound from, Bound to, boolean isPoint) {

    static Interval point(@Nullable Object value) {
        return within(ValueBytes.of(value), true);
    }

    static Interval textsBeginning(String beginning) {
        return within(ValueBytes.ofTextBeginning(beginning), false);
    }

    /** Values of the same type above this one. */
    static Interval above(Object value, boolean included) {
        var bytes = ValueBytes.of(value);
        return new Interval(new Bound(bytes, !included), typeRange(value).to(), false);
    }

    /** Values of the same type below this one. */
    static Interval below(Object value, boolean included) {
        var bytes = ValueBytes.of(value);
        return new Interval(typeRange(value).from(), new Bound(bytes, included), false);
    }

    boolean contains(byte[] value) {
        var bound = Bound.before(value);
        return !bound.isBefore(from) && bound.isBefore(to);
    }

    /** The intersection of two lists, each in order and without overlap. */
    static List<Interval> intersection(List<Interval> some, List<Interval> others) {
        var intersection = new ArrayList<Interval>();
        int i = 0;
        int j = 0;
        while (i < some.size() && j < others.size()) {
            var one = some.get(i);
            var other = others.get(j);
            var from = one.from.isBefore(other.from) ? other.from : one.from;
            var oneEndsFirst = one.to.isBefore(other.to);
            var to = oneEndsFirst ? one.to : other.to;
            if (from.isBefore(to)) {
                intersection.add(new Interval(from, to, one.isPoint || other.isPoint));
            }
            i += oneEndsFirst ? 1 : 0;
            j += oneEndsFirst ? 0 : 1;
        }
        return intersection;
    }

    private static Interval typeRange(Object value) {
        return within(new byte[] {(byte) ValueType.of(value).code()}, false);
    }

    private static Interval within(byte[] prefix, boolean isPoint) {
        return new Interval(Bound.before(prefix), Bound.after(prefix), isPoint);
    }
}
