package fr.raccordement.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexLifeTest {

    private static final int MANY = 6_000;
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    @TempDir Path temp;

    @Test
    void an_index_created_late_has_the_existing_documents() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 500);

            assertThat(examined(mongo, () -> views.find(eq("n", 7)).first())).isEqualTo(8);
            views.createIndex(ascending("n"));
            assertThat(examined(mongo, () -> views.find(eq("n", 7)).first())).isOne();
        }
    }

    @Test
    void an_index_is_there_after_a_stop() throws IOException {
        try (var mongo = new TestMongo(file())) {
            fill(mongo, 500).createIndex(ascending("n"));
        }
        try (var mongo = new TestMongo(file())) {
            var views = views(mongo);
            views.createIndex(ascending("n"));

            assertThat(examined(mongo, () -> views.find(eq("n", 7)).first())).isOne();
            assertThat(names(views)).containsExactlyInAnyOrder("_id_", "n_1");
        }
    }

    @Test
    void a_file_written_another_way_is_put_aside_for_a_replay() throws IOException {
        var engine = new MongoServer(new H2Backend(file().toString()));
        try (var client = MongoClients.create("mongodb:/" + engine.bind())) {
            client.getDatabase("raccordement").getCollection("views").insertOne(numbered(1));
        } finally {
            engine.shutdownNow();
        }
        try (var mongo = new TestMongo(file());
                var files = Files.list(temp)) {
            assertThat(views(mongo).countDocuments()).isZero();
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_dropped_index_is_forgotten_and_comes_back_whole() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 100);
            views.createIndex(ascending("n"));
            views.dropIndex("n_1");
            views.insertOne(numbered(100));

            assertThat(names(views)).containsExactly("_id_");
            views.createIndex(ascending("n"));
            assertThat(views.find(eq("n", 100))).hasSize(1);
        }
    }

    @Test
    void a_dropped_collection_takes_its_indexes_along() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 100);
            views.createIndex(ascending("n"));
            views.drop();

            fill(mongo, 10).createIndex(ascending("n"));
            assertThat(views.find(eq("n", 50))).isEmpty();
            assertThat(views.find(eq("n", 5))).hasSize(1);
            mongo.database.drop();
        }
        assertThat(IndexFile.entries(file())).isEmpty();
    }

    @Test
    void the_name_of_an_index_is_not_reused_for_other_fields() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 10);
            views.createIndex(ascending("n"), new IndexOptions().name("own"));

            assertThatThrownBy(
                            () -> views.createIndex(ascending("m"), new IndexOptions().name("own")))
                    .isInstanceOf(MongoCommandException.class);
            assertThat(views.find(eq("n", 7))).hasSize(1);
        }
    }

    @Test
    void a_unique_index_refuses_a_second_holder_of_a_value() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 10);
            views.createIndex(ascending("n", "m"), UNIQUE);

            assertThatThrownBy(() -> views.insertOne(new Document("n", 3).append("m", 3)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
            assertThatThrownBy(
                            () ->
                                    views.updateOne(
                                            eq("n", 4),
                                            new Document("$set", numbered(3, "000004"))))
                    .hasMessageContaining("E11000");
            assertThat(views.updateOne(eq("n", 3), new Document("$set", new Document("x", 1))))
                    .returns(1L, result -> result.getModifiedCount());
            assertThat(views.countDocuments(eq("m", 3))).isOne();
        }
    }

    @Test
    void an_index_that_cannot_be_unique_leaves_nothing_behind() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 10);
            views.insertOne(new Document("n", 3));

            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> views.createIndex(ascending("n"), UNIQUE))
                        .hasMessageContaining("E11000");
            }
            assertThat(names(views)).containsExactly("_id_");
        }
    }

    @Test
    void a_sparse_unique_index_lets_many_lack_the_field() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 10);
            views.createIndex(ascending("other"), new IndexOptions().unique(true).sparse(true));
            views.insertOne(new Document("other", 1));

            assertThat(views.countDocuments(eq("other", null))).isEqualTo(10);
            assertThatThrownBy(() -> views.insertOne(new Document("other", 1)))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void two_arrays_side_by_side_are_refused_as_mongodb_refuses_them() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = views(mongo);
            views.createIndex(ascending("n", "m"));
            var parallel = new Document("n", List.of(1, 2)).append("m", List.of(3));

            assertThatThrownBy(() -> views.insertOne(parallel))
                    .hasMessageContaining("parallel arrays");
            assertThat(views.countDocuments()).isZero();
        }
    }

    @Test
    void an_index_that_two_arrays_make_impossible_leaves_nothing_behind() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 10);
            views.insertOne(new Document("n", List.of(1, 2)).append("m", List.of(3)));

            assertThatThrownBy(() -> views.createIndex(ascending("n", "m")))
                    .hasMessageContaining("parallel arrays");
            assertThat(names(views)).containsExactly("_id_");
        }
    }

    @Test
    void an_index_is_made_while_others_write() throws Exception {
        try (var mongo = new TestMongo(file());
                var others = Executors.newSingleThreadExecutor()) {
            var views = fill(mongo, MANY);
            var made = new AtomicBoolean();
            var written =
                    others.submit(
                            () -> {
                                for (int n = 0; n < MANY && !made.get(); n += 3) {
                                    views.updateOne(eq("n", n), set("m", -n));
                                    views.deleteOne(eq("_id", numbered(n + 1).get("_id")));
                                    views.insertOne(numbered(MANY + n));
                                }
                                return null;
                            });
            views.createIndexes(
                    List.of(new IndexModel(ascending("n")), new IndexModel(ascending("m"))));
            made.set(true);
            written.get();

            assertThat(views.countDocuments(new Document("m", new Document("$lt", 0))))
                    .isEqualTo(
                            views.find().into(new ArrayList<>()).stream()
                                    .filter(it -> it.getInteger("m") < 0)
                                    .count());
        }
        var found = IndexFile.entries(file());
        assertThat(IndexFile.rebuilt(file())).isEqualTo(found);
    }

    @Test
    void an_index_that_was_not_finished_is_not_used_until_it_is() throws IOException {
        try (var mongo = new TestMongo(file())) {
            fill(mongo, 500).createIndex(ascending("n"));
        }
        IndexFile.interrupt(file(), "raccordement.views", "n_1");
        try (var mongo = new TestMongo(file())) {
            var views = views(mongo);

            assertThat(examined(mongo, () -> views.find(eq("n", 7)).first())).isEqualTo(8);
            views.deleteOne(eq("_id", "000400"));
            views.createIndex(ascending("n"));
            assertThat(examined(mongo, () -> views.find(eq("n", 7)).first())).isOne();
            assertThat(views.countDocuments(gte("n", 0))).isEqualTo(499);
        }
        var found = IndexFile.entries(file());
        assertThat(IndexFile.rebuilt(file())).isEqualTo(found);
    }

    @Test
    void a_collection_is_not_renamed_since_the_engine_would_lose_it() throws IOException {
        try (var mongo = new TestMongo(file())) {
            var views = fill(mongo, 10);

            assertThatThrownBy(() -> views.renameCollection(new MongoNamespace("raccordement.new")))
                    .isInstanceOf(MongoCommandException.class);
            assertThat(views.countDocuments()).isEqualTo(10);
        }
    }

    @RepeatedTest(2)
    void after_a_kill_an_index_is_what_a_rebuild_makes_of_the_documents() throws Exception {
        KilledProgram.killOnOutput(RandomWriter.FAR_ENOUGH, RandomWriter.class, file());
        var found = IndexFile.entries(file());

        assertThat(found).hasSizeGreaterThan(RandomDocuments.INDEXES.size());
        assertThat(found.values()).noneMatch(Map::isEmpty);
        assertThat(IndexFile.rebuilt(file())).isEqualTo(found);
    }

    private static MongoCollection<Document> fill(TestMongo mongo, int count) {
        var views = views(mongo);
        views.insertMany(IntStream.range(0, count).mapToObj(IndexLifeTest::numbered).toList());
        return views;
    }

    private static Document numbered(int n) {
        return numbered(n, "%06d".formatted(n));
    }

    private static Document numbered(int n, String id) {
        return new Document("_id", id).append("n", n).append("m", n);
    }

    private static MongoCollection<Document> views(TestMongo mongo) {
        return mongo.database.getCollection("views");
    }

    private static List<String> names(MongoCollection<Document> views) {
        return views.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    private static long examined(TestMongo mongo, Runnable query) {
        var before = mongo.server.examined().documents();
        query.run();
        return mongo.server.examined().documents() - before;
    }

    private Path file() {
        return temp.resolve("read-models.mv");
    }

    /** Writes at random, for ever. */
    static final class RandomWriter {

        static final String FAR_ENOUGH = "far";
        private static final int FAR = 1_000;

        private RandomWriter() {}

        public static void main(String[] arguments) throws IOException {
            var mongo = new TestMongo(Path.of(arguments[0]));
            var saves = new SaveCounter(Path.of(arguments[0]));
            var views = views(mongo);
            RandomDocuments.INDEXES.forEach(views::createIndex);
            var random = new RandomDocuments(System.nanoTime());
            for (int i = 0; ; i++) {
                var id = random.identifier();
                if (random.below(3) == 0) {
                    views.deleteOne(eq(id));
                } else if (random.below(2) == 0) {
                    views.updateOne(eq(id), new Document("$set", random.changes()));
                } else {
                    views.deleteOne(eq(id));
                    views.insertOne(random.document(id));
                }
                if (saves.hasSeveral() && i >= FAR) {
                    System.out.println(FAR_ENOUGH);
                    System.out.flush();
                }
            }
        }
    }
}
