package fr.raccordement.axon.mongo.index;

import java.util.Map;

/** What is remembered of an index, since no entry tells it. */
final class IndexNotes {

    private final Map<String, Object> kept;
    private final String manyValued;
    private final String unordered;
    private final String lagging;

    /**
     * Notes of one index.
     *
     * @param kept where the notes of all indexes of a collection are
     */
    IndexNotes(Map<String, Object> kept, String index) {
        this.kept = kept;
        this.manyValued = "manyValued." + index;
        this.unordered = "unordered." + index;
        this.lagging = "lagging." + index;
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
        kept.remove(lagging);
    }

    void lag() {
        kept.put(lagging, true);
    }

    void catchUp() {
        kept.remove(lagging);
    }

    boolean isLagging() {
        return kept.containsKey(lagging);
    }

    boolean isManyValued() {
        return kept.containsKey(manyValued);
    }

    boolean isUnordered() {
        return kept.containsKey(unordered);
    }
}
