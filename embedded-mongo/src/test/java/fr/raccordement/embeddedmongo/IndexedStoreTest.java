package fr.raccordement.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random writes and queries on our store and on the engine as it comes, which scans. */
class IndexedStoreTest {

    private static final int STEPS = 250;

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_answer_is_that_of_a_full_scan(long seed) throws IOException {
        var random = new RandomDocuments(seed);
        var engine = new MongoServer(H2Backend.inMemory());
        try (var mongo = new TestMongo(temp.resolve("read-models.mv"));
                var client = MongoClients.create("mongodb:/" + engine.bind())) {
            var ours = mongo.database.getCollection("views");
            var scanned = client.getDatabase("model").getCollection("views");
            for (int step = 0; step < STEPS; step++) {
                if (step % 25 == 0 && step / 25 < RandomDocuments.INDEXES.size()) {
                    ours.createIndex(RandomDocuments.INDEXES.get(step / 25));
                }
                var write = write(random);
                write.accept(ours);
                write.accept(scanned);
                compare(random, ours, scanned);
            }
            assertThat(mongo.server.examined().entries()).isGreaterThan(STEPS);
        } finally {
            engine.shutdownNow();
        }
        assertThat(IndexFile.entries(temp.resolve("read-models.mv")))
                .isEqualTo(IndexFile.rebuilt(temp.resolve("read-models.mv")));
    }

    private static void compare(
            RandomDocuments random,
            MongoCollection<Document> ours,
            MongoCollection<Document> scanned) {
        for (int i = 0; i < 3; i++) {
            var filter = random.filter();
            var order = random.below(2) == 0 ? random.order() : random.orderOfAnIndex();
            var limit = random.below(3) == 0 ? 0 : random.below(8);
            var skip = random.below(4) == 0 ? random.below(5) : 0;
            assertThat(page(ours, filter, order, skip, limit))
                    .as("%s by %s, %d after %d", filter.toJson(), order.toJson(), limit, skip)
                    .isEqualTo(page(scanned, filter, order, skip, limit));
            assertThat(ours.find(filter).into(new ArrayList<>()))
                    .as("%s", filter.toJson())
                    .containsExactlyInAnyOrderElementsOf(scanned.find(filter));
            assertThat(ours.countDocuments(filter))
                    .as("%s counted", filter.toJson())
                    .isEqualTo(scanned.countDocuments(filter));
            assertThat(ours.aggregate(grouped(filter)))
                    .as("%s grouped", filter.toJson())
                    .containsExactlyInAnyOrderElementsOf(scanned.aggregate(grouped(filter)));
        }
        assertThat(ours.countDocuments()).isEqualTo(scanned.countDocuments());
    }

    private static List<Document> grouped(Document filter) {
        var group = new Document("_id", "$few").append("n", new Document("$sum", 1));
        return List.of(new Document("$match", filter), new Document("$group", group));
    }

    private static List<Document> page(
            MongoCollection<Document> documents,
            Document filter,
            Document order,
            int skip,
            int limit) {
        return documents.find(filter).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
    }

    /** A write with one possible outcome. */
    private static Consumer<MongoCollection<Document>> write(RandomDocuments random) {
        var id = random.identifier();
        var byId = new Document("_id", id);
        var document = random.document(id);
        var set = new Document("$set", random.changes());
        var filter = random.filter();
        return switch (random.below(10)) {
            case 0 -> documents -> documents.updateMany(filter, set);
            case 1 -> documents -> documents.deleteOne(byId);
            case 2 -> documents -> documents.findOneAndUpdate(byId, set);
            case 3 ->
                    documents ->
                            documents.findOneAndReplace(
                                    byId, document, new FindOneAndReplaceOptions().upsert(true));
            case 4 -> documents -> documents.findOneAndDelete(byId);
            case 5 -> documents -> documents.updateOne(byId, set, new UpdateOptions().upsert(true));
            case 6 -> {
                var unset = new Document("$unset", new Document("few", "").append("words", ""));
                yield documents -> documents.updateOne(byId, unset);
            }
            case 7 -> {
                var bulk = bulk(random);
                yield documents -> documents.bulkWrite(bulk);
            }
            case 8 -> {
                var few = new Document(filter).append("few", random.below(4));
                var gone = random.below(8) == 0 ? new Document() : few;
                yield documents -> documents.deleteMany(gone);
            }
            default ->
                    documents ->
                            documents.replaceOne(byId, document, new ReplaceOptions().upsert(true));
        };
    }

    private static List<WriteModel<Document>> bulk(RandomDocuments random) {
        var bulk = new ArrayList<WriteModel<Document>>();
        for (int i = 0; i < 10; i++) {
            var id = random.identifier();
            var byId = new Document("_id", id);
            bulk.add(new DeleteOneModel<>(byId));
            bulk.add(new InsertOneModel<>(random.document(id)));
            bulk.add(
                    new ReplaceOneModel<>(
                            new Document("_id", "id-" + random.below(150)),
                            random.changes(),
                            new ReplaceOptions().upsert(true)));
            bulk.add(new UpdateOneModel<>(byId, new Document("$set", random.changes())));
        }
        return bulk;
    }
}
