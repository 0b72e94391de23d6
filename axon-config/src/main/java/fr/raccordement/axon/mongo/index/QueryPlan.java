package fr.raccordement.axon.mongo.index;

import java.util.Iterator;

/** Where to look for the answer to a query. */
public sealed interface QueryPlan permits IndexScan, SortedIdentifiers {

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
}
