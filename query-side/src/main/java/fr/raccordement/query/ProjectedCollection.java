package fr.raccordement.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A collection of folds, one document an aggregate. Whatever is delivered twice changes nothing;
 * whatever is missing is an error, unless it was discarded. Each document has a single writer, the
 * segment of its aggregate, which is why reading, comparing and replacing by id needs no lock.
 */
public final class ProjectedCollection<D extends Projected> {

    private final String name;
    private final Class<D> type;
    private final MongoCollection<D> documents;
    private final DiscardedEvents discarded;

    /** Creates the indexes, one after the other; those that exist stay. */
    public ProjectedCollection(
            MongoDatabase database, String name, Class<D> type, Bson... indexes) {
        this.name = name;
        this.type = type;
        this.discarded = new DiscardedEvents(database);
        documents = database.getCollection(name, type);
        for (var index : indexes) {
            documents.createIndex(index);
        }
    }

    String name() {
        return name;
    }

    /** What the documents are. */
    Class<D> type() {
        return type;
    }

    /** The documents, to be read. */
    public MongoCollection<D> documents() {
        return documents;
    }

    /**
     * Tells one event to a document. Within a batch of events it is written at the end, once.
     *
     * @param version sequence number of the event
     * @param evolve the document after the event, from the one before, null at the first event
     */
    public void tell(String id, long version, Function<@Nullable D, D> evolve) {
        Unwritten.change(
                documents,
                id,
                before -> isNext(id, version, before) ? evolve.apply(before) : before);
    }

    private boolean isNext(String id, long version, @Nullable D before) {
        var expected = before == null ? 0 : before.version() + 1;
        if (version > expected && !discarded.cover(expected, version - 1)) {
            throw MissingEventException.gap(name, id, expected, version);
        }
        if (before == null && version > 0) {
            throw MissingEventException.beginning(name, id, version);
        }
        return version >= expected;
    }

    /** Forgets everything, before a replay. */
    public void clear() {
        documents.deleteMany(new Document());
    }
}
