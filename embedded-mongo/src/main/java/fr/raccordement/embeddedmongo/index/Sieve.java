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
 * What an index has in order. Where that takes long to come to what is wanted, it goes on with only
 * what a narrower plan finds too: what an order and a filter have to do with each other is unknown
 * before (D-059).
 */
record Sieve(QueryPlan ordered, QueryPlan narrow) implements QueryPlan {

    /** So many documents are looked at before the narrower plan is read. */
    static final int PATIENCE = 500;

    @Override
    public Iterator<Object> positions() {
        var all = Spliterators.spliteratorUnknownSize(ordered.positions(), Spliterator.ORDERED);
        return StreamSupport.stream(all, false).filter(new Sift()).iterator();
    }

    private final class Sift implements Predicate<Object> {

        private int passed;
        private @Nullable Set<Object> found;

        @Override
        public boolean test(Object position) {
            return passed++ < PATIENCE || found().contains(position);
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
