package fr.raccordement.projection;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Keyset pagination: the order of a list, by a field that every document has, ties by identifier,
 * and where in it a page starts.
 *
 * @param field ordered by
 * @param ascending whether it is read from small to great
 * @param start where it starts; null for the edge
 */
record Keyset(String field, boolean ascending, @Nullable Start start) {

    private static final String ID = "_id";

    /**
     * The position that a page starts after.
     *
     * @param value the value ordered by
     * @param id the document there
     */
    record Start(Object value, String id) {}

    Document sort() {
        var direction = ascending ? 1 : -1;
        return new Document(field, direction).append(ID, direction);
    }

    /** What comes after the start. */
    Document beyond(Document matching) {
        return start == null
                ? matching
                : side(matching, start, ascending ? "$gt" : "$lt", ascending ? "$gt" : "$lt");
    }

    /** What comes up to the start, itself included. */
    Document upTo(Document matching) {
        return start == null
                ? matching
                : side(matching, start, ascending ? "$lt" : "$gt", ascending ? "$lte" : "$gte");
    }

    /** The range on the value is implied by the alternatives; it bounds the index scan. */
    private Document side(Document matching, Start from, String onValue, String onId) {
        if (field.equals(ID)) {
            return and(matching, new Document(ID, new Document(onId, from.id())));
        }
        var range = new Document(field, new Document(onValue + "e", from.value()));
        var beyond = new Document(field, new Document(onValue, from.value()));
        var tied = new Document(field, from.value()).append(ID, new Document(onId, from.id()));
        return and(matching, range, new Document("$or", List.of(beyond, tied)));
    }

    private static Document and(Document... conditions) {
        return new Document("$and", List.of(conditions));
    }
}
