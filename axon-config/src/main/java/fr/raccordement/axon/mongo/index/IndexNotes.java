package fr.raccordement.axon.mongo.index;

import java.util.Map;

/** What is remembered of all that an index ever held, since no entry tells it. */
final class IndexNotes {

    private final Map<String, Object> kept;
    private final String manyValued;
    private final String unordered;

    /**
     * Notes of one index.
     *
     * @param kept where the notes of all indexes of a collection are
     */
    IndexNotes(Map<String, Object> kept, String index) {
        this.kept = kept;
        this.manyValued = "manyValued." + index;
        this.unordered = "unordered." + index;
    }

    void take(EntryKeys.Entries added) {
        if (added.manyValued()) {
            kept.putIfAbsent(manyValued, true);
        }
        if (!added.ordered()) {
            kept.putIfAbsent(unordered, true);
        }
    }

    void forget() {
        kept.remove(manyValued);
        kept.remove(unordered);
    }

    boolean isManyValued() {
        return kept.containsKey(manyValued);
    }

    boolean isUnordered() {
        return kept.containsKey(unordered);
    }
}
