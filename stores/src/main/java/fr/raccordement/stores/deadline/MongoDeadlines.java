package fr.raccordement.stores.deadline;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import fr.raccordement.command.deadline.Deadline;
import fr.raccordement.command.deadline.DeadlineStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The collection {@code echeances}, each kind ordered by when they are due. */
@Component
class MongoDeadlines implements DeadlineStore {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final String KIND = "kind";
    private static final String SUBJECT = "subject";
    private static final String DUE = "due";
    private static final String POSITION = "position";

    private final MongoCollection<Document> deadlines;

    MongoDeadlines(MongoDatabase database) {
        deadlines = database.getCollection("echeances");
        deadlines.createIndex(ascending(KIND, DUE, "_id"));
        dropIndex(ascending(KIND, DUE));
    }

    /** Of a version before. */
    private void dropIndex(Bson keys) {
        var fields = keys.toBsonDocument();
        for (var index : deadlines.listIndexes(BsonDocument.class)) {
            if (index.getDocument("key").keySet().equals(fields.keySet())) {
                deadlines.dropIndex(index.getString("name").getValue());
            }
        }
    }

    @Override
    public void write(Map<String, Optional<Deadline>> changes, long position) {
        try {
            deadlines.bulkWrite(
                    changes.entrySet().stream()
                            .map(it -> write(it.getKey(), it.getValue(), position))
                            .toList(),
                    ANY_ORDER);
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().stream().allMatch(MongoDeadlines::isNewerThere)) {
                throw e;
            }
        }
    }

    private static boolean isNewerThere(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    @Override
    public List<Deadline> first(int count, Collection<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> first(count, kind).stream())
                .sorted(Comparator.comparing(Deadline::due).thenComparing(Deadline::id))
                .limit(count)
                .toList();
    }

    /** So that one kind of which there are very many costs the others nothing. */
    private List<Deadline> first(int count, String kind) {
        return deadlines
                .find(new Document(KIND, kind))
                .sort(ascending(KIND, DUE, "_id"))
                .limit(count)
                .map(MongoDeadlines::deadline)
                .into(new ArrayList<>());
    }

    @Override
    public void move(Deadline deadline, Instant due) {
        deadlines.updateOne(
                new Document("_id", deadline.id()).append(DUE, deadline.due()),
                new Document("$set", new Document(DUE, due.truncatedTo(ChronoUnit.MILLIS))));
    }

    @Override
    public void hasten(String kind, Instant due) {
        deadlines.updateMany(
                new Document(KIND, kind).append(DUE, new Document("$gt", due)),
                new Document("$set", new Document(DUE, due)));
    }

    @Override
    public void settle(Deadline deadline) {
        deadlines.deleteOne(new Document("_id", deadline.id()).append(DUE, deadline.due()));
    }

    private static WriteModel<Document> write(String id, Optional<Deadline> change, long position) {
        var earlier = new Document(POSITION, new Document("$lte", position));
        var unknown = new Document(POSITION, null);
        var filter = new Document("_id", id).append("$or", List.of(earlier, unknown));
        return change.<WriteModel<Document>>map(
                        it ->
                                new ReplaceOneModel<>(
                                        filter, document(it).append(POSITION, position), UPSERT))
                .orElseGet(() -> new DeleteOneModel<>(filter));
    }

    private static Document document(Deadline deadline) {
        return new Document("_id", deadline.id())
                .append(KIND, deadline.kind())
                .append(SUBJECT, deadline.subject())
                .append(DUE, deadline.due());
    }

    private static Deadline deadline(Document document) {
        return new Deadline(
                document.getString(KIND),
                document.getString(SUBJECT),
                document.get(DUE, Date.class).toInstant());
    }
}
