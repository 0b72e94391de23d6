package fr.raccordement.embeddedmongo.index;

import java.util.concurrent.atomic.LongAdder;

/** How much the store had to look at to answer; what grows here grows with the data. */
public final class Examined {

    private final LongAdder documents = new LongAdder();
    private final LongAdder entries = new LongAdder();

    /** Documents compared with a filter. */
    public long documents() {
        return documents.sum();
    }

    /** Entries of indexes that were passed. */
    public long entries() {
        return entries.sum();
    }

    /** One more document. */
    public void document() {
        documents.increment();
    }

    void entry() {
        entries.increment();
    }
}
