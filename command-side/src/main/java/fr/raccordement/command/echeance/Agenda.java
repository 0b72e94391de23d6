package fr.raccordement.command.echeance;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import fr.raccordement.processing.Batch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * The collection {@code echeances}, ordered by when they are due. Those of a batch are written with
 * the {@link Batch}.
 */
final class Agenda implements Echeances {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final String DUE = "due";

    private final MongoCollection<Document> echeances;
    private volatile Consumer<Instant> reader = _ -> {};

    Agenda(MongoDatabase database) {
        echeances = database.getCollection("echeances");
        echeances.createIndex(ascending(DUE));
    }

    /** Tells this one of every instant written down from now on. */
    void tell(Consumer<Instant> reader) {
        this.reader = reader;
    }

    @Override
    public void set(String kind, String subject, Instant due) {
        var echeance = new Echeance(kind, subject, due.truncatedTo(ChronoUnit.MILLIS));
        add(
                echeance.id(),
                new ReplaceOneModel<>(eq(echeance.id()), document(echeance), UPSERT),
                echeance.due());
    }

    @Override
    public void clear(String kind, String subject) {
        var id = new Echeance(kind, subject, Instant.EPOCH).id();
        add(id, new DeleteOneModel<>(eq(id)), Instant.MAX);
    }

    private void add(String id, WriteModel<Document> change, Instant due) {
        Batch.<Unwritten>add("echeances", Unwritten::new, it -> it.put(id, change, due));
    }

    /** The last change of each deadline; the reader is told once they are written. */
    private final class Unwritten implements Runnable {

        private final Map<String, WriteModel<Document>> changes = new HashMap<>();
        private Instant first = Instant.MAX;

        private void put(String id, WriteModel<Document> change, Instant due) {
            changes.put(id, change);
            first = due.isBefore(first) ? due : first;
        }

        @Override
        public void run() {
            if (changes.isEmpty()) {
                return;
            }
            echeances.bulkWrite(List.copyOf(changes.values()), ANY_ORDER);
            changes.clear();
            if (first.isBefore(Instant.MAX)) {
                reader.accept(first);
                first = Instant.MAX;
            }
        }
    }

    /** Those of some kinds that are due first. */
    List<Echeance> first(int count, Collection<String> kinds) {
        return echeances
                .find(new Document("kind", new Document("$in", List.copyOf(kinds))))
                .sort(ascending(DUE))
                .limit(count)
                .map(Agenda::echeance)
                .into(new ArrayList<>());
    }

    /** Forgets it, unless it has been moved. */
    void settle(Echeance echeance) {
        echeances.deleteOne(new Document("_id", echeance.id()).append(DUE, echeance.due()));
    }

    private static Document document(Echeance echeance) {
        return new Document("_id", echeance.id())
                .append("kind", echeance.kind())
                .append("subject", echeance.subject())
                .append(DUE, echeance.due());
    }

    private static Echeance echeance(Document document) {
        return new Echeance(
                document.getString("kind"),
                document.getString("subject"),
                document.get(DUE, Date.class).toInstant());
    }
}
