package fr.raccordement.query;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A way through a list: by an instant, ties by identifier.
 *
 * @param field the instant ordered by
 * @param ascending whether the walk goes from small to great
 * @param start where it starts; null for the edge
 */
public record Keyset(String field, boolean ascending, @Nullable Place start) {

    /**
     * A place in the list.
     *
     * @param instant the value ordered by
     * @param id the document there
     */
    public record Place(Instant instant, String id) {}

    public Document sort() {
        var direction = ascending ? 1 : -1;
        return new Document(field, direction).append("_id", direction);
    }

    /** What the walk meets after its start. */
    public Document beyond(Document matching) {
        return side(matching, ascending ? "$gt" : "$lt", ascending ? "$gt" : "$lt");
    }

    /** What the walk met up to its start, that place included. */
    public Document upTo(Document matching) {
        return side(matching, ascending ? "$lt" : "$gt", ascending ? "$lte" : "$gte");
    }

    /** The range on the instant repeats what the alternatives say, to bound the index scan. */
    private Document side(Document matching, String onInstant, String onId) {
        if (start == null) {
            return matching;
        }
        var instant = start.instant();
        return new Document(matching)
                .append(field, new Document(onInstant + "e", instant))
                .append(
                        "$or",
                        List.of(
                                new Document(field, new Document(onInstant, instant)),
                                new Document(field, instant)
                                        .append("_id", new Document(onId, start.id()))));
    }
}
