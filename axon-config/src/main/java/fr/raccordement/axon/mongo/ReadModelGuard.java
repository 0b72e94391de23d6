package fr.raccordement.axon.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.events.EventStoreIdentity;
import fr.raccordement.processing.Nodes;
import java.time.Duration;
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
    private static final Duration LISTENING = Duration.ofSeconds(5);
    private static final String COLLECTION = "event_store";
    private static final String IDENTITY = "identity";
    private static final Document THE_ONE = new Document("_id", "identity");

    private final MongoDatabase database;
    private final TokenInventory tokens;
    private final EventStoreIdentity store;
    private final Nodes nodes;

    ReadModelGuard(
            MongoDatabase database, TokenInventory tokens, EventStoreIdentity store, Nodes nodes) {
        this.nodes = nodes;
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
                .filter(tokens::completeIfIncomplete)
                .forEach(name -> LOG.warn("{} had lost a segment, which begins again", name));
        if (nodes instanceof MongoNodes several) {
            several.start();
        }
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

    /** What programs that run now answer from is not this one's to empty (D-216). */
    private void requireUnused(String reason) {
        try {
            if (!nodes.isAlone() && nodes.anyHeardWithin(LISTENING)) {
                throw new StartRefusedException(
                        "The read models of this database are in use, and not for this program: "
                                + reason
                                + ".",
                        "Give it a database of its own by RACCORDEMENT_MONGO_URL, or the event"
                                + " store of the programs that run; after a restore of the events"
                                + " stop all of them first.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted", e);
        }
    }

    /** Collections stay, and with them their indexes. */
    private void clear(String reason) {
        requireUnused(reason);
        LOG.warn("The read models are emptied and built again: {}", reason);
        for (var name : database.listCollectionNames()) {
            if (!name.startsWith("system.")) {
                database.getCollection(name).deleteMany(new Document());
            }
        }
    }
}
