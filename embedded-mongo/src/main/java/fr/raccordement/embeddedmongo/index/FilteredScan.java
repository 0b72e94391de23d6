package fr.raccordement.embeddedmongo.index;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An ordered scan of which, after a while, only the positions that a narrower plan finds too are
 * looked up: how a sort and a filter correlate is unknown beforehand.
 */
record FilteredScan(QueryPlan ordered, QueryPlan narrow) implements QueryPlan {

    /** How many documents are examined before the narrower plan is read. */
    static final int UNFILTERED = 500;

    @Override
    public Iterator<Object> positions() {
        var all = Spliterators.spliteratorUnknownSize(ordered.positions(), Spliterator.ORDERED);
        return StreamSupport.stream(all, false).filter(new PositionFilter()).iterator();
    }

    private final class PositionFilter implements Predicate<Object> {

        private int tested;
        private @Nullable Set<Object> found;

        @Override
        public boolean test(Object position) {
            return tested++ < UNFILTERED || found().contains(position);
        }

        private Set<Object> found() {
            var known = found;
            if (known == null) {
                known = new HashSet<>();
                narrow.positions().forEachRemaining(known::add);
                found = known;
            }
            return known;
        }
    }

    @Override
    public boolean isOrdered() {
        return true;
    }

    @Override
    public boolean isExact() {
        return ordered.isExact();
    }

    @Override
    public long size() {
        return ordered.size();
    }

    @Override
    public long count() {
        return ordered.count();
    }
}
