package fr.raccordement.embeddedmongo.index;

import java.util.Map;

/** Facts about an index that its entries do not show, stored beside it. */
final class IndexMetadata {

    private final Map<String, Object> stored;
    private final String manyValued;
    private final String unordered;
    private final String lagging;

    /** As stored; read by every query. */
    private volatile boolean lags;

    /**
     * Metadata of one index.
     *
     * @param stored the metadata of all indexes of a collection
     */
    IndexMetadata(Map<String, Object> stored, String index) {
        this.stored = stored;
        this.manyValued = "manyValued." + index;
        this.unordered = "unordered." + index;
        this.lagging = "lagging." + index;
        this.lags = stored.containsKey(lagging);
    }

    void record(EntryKeys.Entries added) {
        if (added.manyValued()) {
            stored.putIfAbsent(manyValued, true);
        }
        if (!added.ordered()) {
            stored.putIfAbsent(unordered, true);
        }
    }

    void clear() {
        stored.remove(manyValued);
        stored.remove(unordered);
        catchUp();
    }

    void lag() {
        stored.put(lagging, true);
        lags = true;
    }

    void catchUp() {
        stored.remove(lagging);
        lags = false;
    }

    boolean isLagging() {
        return lags;
    }

    boolean isManyValued() {
        return stored.containsKey(manyValued);
    }

    boolean isUnordered() {
        return stored.containsKey(unordered);
    }
}
