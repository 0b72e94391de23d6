package fr.raccordement.embeddedmongo.index;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what the store examined to answer; a count that grows with the data shows a missing index.
 */
public final class Examined {

    private final LongAdder documents = new LongAdder();
    private final LongAdder entries = new LongAdder();

    /** Documents compared with a filter. */
    public long documents() {
        return documents.sum();
    }

    /** Index entries read. */
    public long entries() {
        return entries.sum();
    }

    /** Counts a document. */
    public void countDocument() {
        documents.increment();
    }

    void countEntry() {
        entries.increment();
    }
}
