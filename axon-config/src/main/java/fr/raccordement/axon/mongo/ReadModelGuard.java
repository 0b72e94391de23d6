package fr.raccordement.axon.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.axon.events.EventStoreIdentity;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the read models when they were built from another event store, or from events that it no
 * longer has (D-063).
 */
public final class ReadModelGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelGuard.class);
    private static final String COLLECTION = "event_store";
    private static final String IDENTITY = "identity";
    private static final Document THE_ONE = new Document("_id", "identity");

    private final MongoDatabase database;
    private final TokenInventory tokens;
    private final EventStoreIdentity store;

    ReadModelGuard(MongoDatabase database, TokenInventory tokens, EventStoreIdentity store) {
        this.database = database;
        this.tokens = tokens;
        this.store = store;
    }

    /** To be called after the event store is open and before any processor runs. */
    public void check(
            StreamableMessageSource<TrackedEventMessage<?>> events, Iterable<String> processors) {
        var identity = store.identity();
        var recorded = recorded();
        if (recorded != null && !identity.startsWith(recorded.getString(IDENTITY))) {
            clear("they were built from another event store");
        } else if (tokens.all().stream().anyMatch(token -> isBeyond(token, events))) {
            clear("the event store is older than they are");
        }
        record(identity);
        StreamSupport.stream(processors.spliterator(), false)
                .filter(tokens::deleteIfIncomplete)
                .forEach(name -> LOG.warn("{} had lost a segment; it begins again", name));
    }

    private static boolean isBeyond(
            TrackingToken token, StreamableMessageSource<TrackedEventMessage<?>> events) {
        var head = events.createHeadToken();
        var last = head == null ? 0 : head.position().orElse(Long.MAX_VALUE);
        return token.position().orElse(0) > last;
    }

    private @Nullable Document recorded() {
        return database.getCollection(COLLECTION).find(THE_ONE).first();
    }

    private void record(String identity) {
        var document = new Document(THE_ONE).append(IDENTITY, identity);
        database.getCollection(COLLECTION)
                .replaceOne(THE_ONE, document, new ReplaceOptions().upsert(true));
    }

    /** Collections stay, and with them their indexes. */
    private void clear(String reason) {
        LOG.warn("The read models are emptied and built again: {}", reason);
        for (var name : database.listCollectionNames()) {
            if (!name.startsWith("system.")) {
                database.getCollection(name).deleteMany(new Document());
            }
        }
    }
}
