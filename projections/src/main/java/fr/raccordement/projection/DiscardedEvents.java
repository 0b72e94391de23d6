package fr.raccordement.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.processing.Batch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;

/**
 * The collection {@code discarded_events}: which events a processing group does not handle because
 * an administrator discarded them. It is empty as a rule, and read only where an event is missing
 * (D-086).
 */
public final class DiscardedEvents {

    private static final String GROUP = "groupe";
    private static final String AGGREGATE = "objet";
    private static final String FIRST = "premier";
    private static final String LAST = "dernier";

    private final MongoCollection<Document> discarded;

    public DiscardedEvents(MongoDatabase database) {
        discarded = database.getCollection("discarded_events");
    }

    /**
     * Records that a group skips some events of an aggregate; repeated it changes nothing.
     *
     * @param first sequence number of the first of them
     * @param last sequence number of the last
     */
    public void add(String group, String aggregate, long first, long last) {
        var id = "%s/%s %d-%d".formatted(group, aggregate, first, last);
        var document =
                new Document("_id", id)
                        .append(GROUP, group)
                        .append(AGGREGATE, aggregate)
                        .append(FIRST, first)
                        .append(LAST, last);
        discarded.replaceOne(eq(id), document, new ReplaceOptions().upsert(true));
    }

    /**
     * Whether all of these were discarded, for the aggregate of the event being handled and the
     * group that handles it.
     */
    boolean cover(long first, long last) {
        return CurrentUnitOfWork.map(unit -> cover(unit, first, last)).orElse(false);
    }

    private boolean cover(UnitOfWork<?> unit, long first, long last) {
        return unit.getMessage() instanceof DomainEventMessage<?> event
                && unit.getResource(Batch.PROCESSING_GROUP) instanceof String group
                && cover(group, event.getAggregateIdentifier(), first, last);
    }

    private boolean cover(String group, String aggregate, long first, long last) {
        var missing = first;
        for (var range :
                discarded
                        .find(and(eq(GROUP, group), eq(AGGREGATE, aggregate)))
                        .sort(ascending(FIRST, "_id"))) {
            if (range.getLong(FIRST) <= missing) {
                missing = Math.max(missing, range.getLong(LAST) + 1);
            }
        }
        return missing > last;
    }
}
