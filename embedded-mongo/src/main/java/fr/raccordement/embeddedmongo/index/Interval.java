package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of values, all of one kind.
 *
 * @param isPoint whether it holds a single value
 */
record Interval(Cut from, Cut to, boolean isPoint) {

    static Interval point(@Nullable Object value) {
        return within(ValueBytes.of(value), true);
    }

    static Interval textsBeginning(String beginning) {
        return within(ValueBytes.ofTextBeginning(beginning), false);
    }

    /** Values of the same kind beyond this one. */
    static Interval above(Object value, boolean included) {
        var bytes = ValueBytes.of(value);
        return new Interval(new Cut(bytes, !included), kind(value).to(), false);
    }

    /** Values of the same kind up to this one. */
    static Interval below(Object value, boolean included) {
        var bytes = ValueBytes.of(value);
        return new Interval(kind(value).from(), new Cut(bytes, included), false);
    }

    boolean contains(byte[] value) {
        var cut = Cut.before(value);
        return !cut.isBefore(from) && cut.isBefore(to);
    }

    /** What lies in both lists, each of which is in order and without overlap. */
    static List<Interval> common(List<Interval> some, List<Interval> others) {
        var common = new ArrayList<Interval>();
        int i = 0;
        int j = 0;
        while (i < some.size() && j < others.size()) {
            var one = some.get(i);
            var other = others.get(j);
            var from = one.from.isBefore(other.from) ? other.from : one.from;
            var oneEndsFirst = one.to.isBefore(other.to);
            var to = oneEndsFirst ? one.to : other.to;
            if (from.isBefore(to)) {
                common.add(new Interval(from, to, one.isPoint || other.isPoint));
            }
            i += oneEndsFirst ? 1 : 0;
            j += oneEndsFirst ? 0 : 1;
        }
        return common;
    }

    private static Interval kind(Object value) {
        return within(new byte[] {(byte) ValueType.of(value).code()}, false);
    }

    private static Interval within(byte[] prefix, boolean isPoint) {
        return new Interval(Cut.before(prefix), Cut.after(prefix), isPoint);
    }
}
