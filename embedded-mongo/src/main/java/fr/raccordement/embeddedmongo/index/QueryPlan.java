package fr.raccordement.embeddedmongo.index;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Where to look for the answer to a query. */
public sealed interface QueryPlan permits IndexScan, IndexUnion, LookUp, Sieve, SortedIdentifiers {

    /** Positions of documents that may match, each once; all that match are among them. */
    Iterator<Object> positions();

    /** Whether the positions come in the order that the query wants. */
    boolean isOrdered();

    /** Whether all documents there match. */
    boolean isExact();

    /** About how many entries of the index lie within. */
    long size();

    /** How many positions there are. */
    long count();

    /** Whether the count is read off the tree without passing the entries. */
    default boolean isCountedAtOnce() {
        return false;
    }

    /** Each position once, in the order given. */
    static Iterator<Object> distinct(Iterator<Object> positions) {
        var seen = new HashSet<Object>();
        var all = Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED);
        return StreamSupport.stream(all, false).filter(seen::add).iterator();
    }

    /** How many there are, by passing them all. */
    static long passed(Iterator<Object> positions) {
        long count = 0;
        for (; positions.hasNext(); positions.next()) {
            count++;
        }
        return count;
    }
}
