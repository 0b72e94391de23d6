package fr.raccordement.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;

/**
 * The collection {@code discarded_events}: which events a processing group is not told because an
 * administrator discarded them. It is empty as a rule, and asked only where an event is missing.
 */
public final class DiscardedEvents {

    /** Under this name a unit of work knows the group that an event is told to. */
    private static final String PROCESSING_GROUP = "processingGroup";

    private static final String GROUPE = "groupe";
    private static final String OBJET = "objet";
    private static final String PREMIER = "premier";
    private static final String DERNIER = "dernier";

    private final MongoCollection<Document> discarded;

    public DiscardedEvents(MongoDatabase database) {
        discarded = database.getCollection("discarded_events");
    }

    /**
     * Notes that a group goes on without some events of an aggregate; repeated it changes nothing.
     *
     * @param premier sequence number of the first of them
     * @param dernier sequence number of the last
     */
    public void add(String groupe, String objet, long premier, long dernier) {
        var id = "%s/%s %d-%d".formatted(groupe, objet, premier, dernier);
        var document =
                new Document("_id", id)
                        .append(GROUPE, groupe)
                        .append(OBJET, objet)
                        .append(PREMIER, premier)
                        .append(DERNIER, dernier);
        discarded.replaceOne(eq(id), document, new ReplaceOptions().upsert(true));
    }

    /**
     * Whether all of these were discarded, of the aggregate whose event is being told, for the
     * group that it is told to.
     */
    boolean cover(long premier, long dernier) {
        return CurrentUnitOfWork.map(unit -> cover(unit, premier, dernier)).orElse(false);
    }

    private boolean cover(UnitOfWork<?> unit, long premier, long dernier) {
        return unit.getMessage() instanceof DomainEventMessage<?> event
                && unit.getResource(PROCESSING_GROUP) instanceof String groupe
                && cover(groupe, event.getAggregateIdentifier(), premier, dernier);
    }

    private boolean cover(String groupe, String objet, long premier, long dernier) {
        var missing = premier;
        for (var some :
                discarded
                        .find(and(eq(GROUPE, groupe), eq(OBJET, objet)))
                        .sort(ascending(PREMIER))) {
            if (some.getLong(PREMIER) <= missing) {
                missing = Math.max(missing, some.getLong(DERNIER) + 1);
            }
        }
        return missing > dernier;
    }
}
