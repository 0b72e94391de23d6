package fr.raccordement.embeddedmongo.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts about an index that its entries do not show, stored beside it. */
final class IndexMetadata {

    /** What no field is called: where it is not known which one holds the arrays. */
    private static final boolean SOME = true;

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
        var array = added.array();
        if (array != null) {
            var before = stored.putIfAbsent(manyValued, array);
            if (before != null && !before.equals(array)) {
                stored.put(manyValued, SOME);
            }
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

    /** The only field that holds arrays; null without one, or where it is not known. */
    @Nullable String array() {
        return stored.get(manyValued) instanceof String field && !field.isEmpty() ? field : null;
    }

    boolean isUnordered() {
        return stored.containsKey(unordered);
    }
}
