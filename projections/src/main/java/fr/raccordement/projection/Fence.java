package fr.raccordement.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.processing.UnavailableException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes the documents of one generation of a view, none over a newer one: a document carries the
 * number of its generation beside its version, and takes the place of what is less in that order. A
 * write that reaches the store late, after another node has taken its events over, changes nothing
 * there, and its batch fails (D-214).
 *
 * @param generation whose documents are written; of no other are any read
 */
public record Fence(long generation) {

    private static final String ID = "_id";
    private static final String GENERATION = "generation";
    private static final String VERSION = "version";

    /** What is part of the layout of every document for it. */
    static final String MEANING = " fenced 1";

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final Comparator<BsonDocument> AGE =
            Comparator.comparingLong((BsonDocument it) -> number(it, GENERATION))
                    .thenComparingLong(it -> number(it, VERSION));

    /** Those documents, of these, that are of the generation. */
    public Bson own(Bson which) {
        return and(which, eq(GENERATION, generation));
    }

    /** The documents of generations before one, and those of none. */
    static Bson before(long generation) {
        return or(lt(GENERATION, generation), eq(GENERATION, null));
    }

    /**
     * Replaces documents by their identifiers, or inserts them, in any order. One that is there
     * already, as old, stays.
     *
     * @throws UnavailableException once the others are written, where a newer one was there
     */
    public <D> void write(MongoCollection<D> into, List<? extends BsonDocument> documents) {
        var raw = into.withDocumentClass(BsonDocument.class);
        var marked = documents.stream().map(this::marked).toList();
        try {
            raw.bulkWrite(
                    marked.stream().map(this::replacement).toList(),
                    new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            requireNoneNewer(raw, refused(e, marked));
        }
    }

    /** The same of documents that are new as a rule: it costs less then. */
    public <D> void insert(MongoCollection<D> into, List<? extends BsonDocument> documents) {
        var marked = documents.stream().map(this::marked).toList();
        try {
            into.withDocumentClass(BsonDocument.class)
                    .insertMany(marked, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            write(into, refused(e, marked));
        }
    }

    private BsonDocument marked(BsonDocument document) {
        return document.append(GENERATION, new BsonInt64(generation));
    }

    private ReplaceOneModel<BsonDocument> replacement(BsonDocument document) {
        var earlier = new Document(GENERATION, less(generation));
        var older =
                new Document(GENERATION, generation)
                        .append(VERSION, less(number(document, VERSION)));
        var filter = new Document(ID, document.get(ID)).append("$or", List.of(earlier, older));
        return new ReplaceOneModel<>(filter, document, UPSERT);
    }

    /** What was not written because something with its identifier is there. */
    private static List<BsonDocument> refused(
            MongoBulkWriteException failure, List<BsonDocument> documents) {
        var errors = failure.getWriteErrors();
        if (failure.getWriteConcernError() != null
                || errors.stream()
                        .anyMatch(it -> it.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
            throw failure;
        }
        return errors.stream().map(it -> documents.get(it.getIndex())).toList();
    }

    private static void requireNoneNewer(
            MongoCollection<BsonDocument> stored, List<BsonDocument> refused) {
        var found = stored(stored, refused.stream().map(it -> it.get(ID)).toList());
        for (var document : refused) {
            var other = found.get(document.get(ID));
            if (other == null || AGE.compare(other, document) > 0) {
                throw new UnavailableException(
                        "%s: what was to be written was overtaken by another node"
                                .formatted(stored.getNamespace().getCollectionName()),
                        null);
            }
        }
    }

    private static Map<BsonValue, BsonDocument> stored(
            MongoCollection<BsonDocument> stored, List<BsonValue> ids) {
        var found = new HashMap<BsonValue, BsonDocument>();
        stored.find(in(ID, ids))
                .projection(include(GENERATION, VERSION))
                .forEach(it -> found.put(it.get(ID), it));
        return found;
    }

    private static Document less(long bound) {
        return new Document("$lt", bound);
    }

    private static long number(BsonDocument document, String field) {
        return document.getNumber(field, new BsonInt64(-1)).longValue();
    }
}
