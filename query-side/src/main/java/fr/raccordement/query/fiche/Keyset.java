package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.query.FicheCursor;
import fr.raccordement.api.fiche.query.ListFiches;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A way through a list: by an instant, ties by identifier.
 *
 * @param field the instant ordered by
 * @param ascending whether the walk goes from small to great
 * @param cursor where it starts; null for the edge
 */
record Keyset(String field, boolean ascending, @Nullable FicheCursor cursor) {

    static Keyset of(ListFiches query) {
        var order =
                switch (query.order()) {
                    case CREEE_LE_ASC -> new Keyset("creeeLe", true, query.cursor());
                    case CREEE_LE_DESC -> new Keyset("creeeLe", false, query.cursor());
                    case MODIFIEE_LE_ASC -> new Keyset("modifieeLe", true, query.cursor());
                    case MODIFIEE_LE_DESC -> new Keyset("modifieeLe", false, query.cursor());
                };
        return new Keyset(order.field, order.ascending ^ query.backwards(), query.cursor());
    }

    Document sort() {
        var direction = ascending ? 1 : -1;
        return new Document(field, direction).append("_id", direction);
    }

    /** What the walk meets after the cursor. */
    Document beyond(Document matching) {
        return side(matching, ascending ? "$gt" : "$lt", ascending ? "$gt" : "$lt");
    }

    /** What the walk met up to the cursor, that place included. */
    Document upTo(Document matching) {
        return side(matching, ascending ? "$lt" : "$gt", ascending ? "$lte" : "$gte");
    }

    /** The range on the instant repeats what the alternatives say, to bound the index scan. */
    private Document side(Document matching, String onInstant, String onId) {
        if (cursor == null) {
            return matching;
        }
        Instant instant = cursor.instant();
        return new Document(matching)
                .append(field, new Document(onInstant + "e", instant))
                .append(
                        "$or",
                        List.of(
                                new Document(field, new Document(onInstant, instant)),
                                new Document(field, instant)
                                        .append("_id", new Document(onId, cursor.ficheId()))));
    }
}
