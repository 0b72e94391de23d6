package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sort of a query; no fields without one. */
record SortOrder(List<IndexKey> fields) {

    /** Null if it does not sort by fields. */
    static @Nullable SortOrder of(@Nullable Document order) {
        var fields = new ArrayList<IndexKey>();
        if (order != null) {
            for (var field : order.entrySet()) {
                if (field.getKey().startsWith("$") || !(field.getValue() instanceof Number sign)) {
                    return null;
                }
                fields.add(new IndexKey(field.getKey(), sign.intValue() > 0));
            }
        }
        return new SortOrder(fields);
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    /** Whether the identifier is the first field. */
    boolean isByIdentifier() {
        return !isNone() && fields.getFirst().getKey().equals(EntryKeys.ID);
    }

    boolean isAscending() {
        return fields.getFirst().isAscending();
    }
}
