package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which a query wants its answer; no fields if it does not care. */
record SortOrder(List<IndexKey> fields) {

    /** Null if the order is not one of fields. */
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

    /** Whether the identifier decides alone. */
    boolean isByIdentifier() {
        return !isNone() && fields.getFirst().getKey().equals(EntryKeys.ID);
    }

    boolean isAscending() {
        return fields.getFirst().isAscending();
    }
}
