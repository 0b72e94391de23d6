package fr.raccordement.embeddedmongo.index;

import java.util.Map;

/** What is remembered of an index, since no entry tells it. */
final class IndexNotes {

    private final Map<String, Object> kept;
    private final String manyValued;
    private final String unordered;
    private final String lagging;

    /** As kept; asked by every query. */
    private volatile boolean lags;

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
        this.lags = kept.containsKey(lagging);
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
        catchUp();
    }

    void lag() {
        kept.put(lagging, true);
        lags = true;
    }

    void catchUp() {
        kept.remove(lagging);
        lags = false;
    }

    boolean isLagging() {
        return lags;
    }

    boolean isManyValued() {
        return kept.containsKey(manyValued);
    }

    boolean isUnordered() {
        return kept.containsKey(unordered);
    }
}
