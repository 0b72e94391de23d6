package fr.raccordement.embeddedmongo.index;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A way to find the documents of a query. */
public sealed interface QueryPlan
        permits IndexScan, IndexUnion, LookUp, FilteredScan, SortedIdentifiers {

    /** Positions of documents that may match, each once; all that match are among them. */
    Iterator<Object> positions();

    /** Whether the positions come in the order of the query. */
    boolean isOrdered();

    /** Whether all documents there match. */
    boolean isExact();

    /** An estimate of how many index entries are read. */
    long size();

    /** How many positions there are. */
    long count();

    /** Whether the count is read off the tree without reading entries. */
    default boolean isCountedAtOnce() {
        return false;
    }

    /** Each position once, in the order given. */
    static Iterator<Object> distinct(Iterator<Object> positions) {
        var seen = new HashSet<Object>();
        var all = Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED);
        return StreamSupport.stream(all, false).filter(seen::add).iterator();
    }

    /** The number of positions, by reading them all. */
    static long countByReading(Iterator<Object> positions) {
        long count = 0;
        for (; positions.hasNext(); positions.next()) {
            count++;
        }
        return count;
    }

    /**
     * The number of documents of several alternatives where all but one have none: those of the one
     * are not among those of another. Empty where more have some, or one cannot be counted so.
     */
    static <T> Optional<Long> countOfOnlyOne(
            List<T> alternatives, Function<T, Optional<Long>> counting) {
        long counted = 0;
        for (var alternative : alternatives) {
            var count = counting.apply(alternative);
            if (count.isEmpty() || count.get() > 0 && counted > 0) {
                return Optional.empty();
            }
            counted += count.get();
        }
        return Optional.of(counted);
    }
}
