package fr.raccordement.embeddedmongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    private static final int ROUNDS = 1_500;
    private static final int FEW = 4;
    private static final int MANY = 40;

    @TempDir Path temp;

    @Test
    void documents_survive_a_stop() throws IOException {
        try (var mongo = new TestMongo(file())) {
            mongo.database.getCollection("views").insertOne(new Document("_id", "a"));
        }
        try (var mongo = new TestMongo(file())) {
            assertThat(mongo.database.getCollection("views").find()).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_program_on_the_same_file_is_refused() throws IOException {
        try (var mongo = new TestMongo(file())) {
            assertThat(mongo.database.getName()).isEqualTo("raccordement");
            assertThatThrownBy(() -> new EmbeddedMongo(file()))
                    .hasMessageContaining("Another program holds");
        }
    }

    @Test
    void an_unreadable_file_is_put_aside_and_an_empty_one_takes_its_place() throws IOException {
        Files.writeString(file(), "not a store".repeat(1_000));

        try (var mongo = new TestMongo(file())) {
            assertThat(mongo.database.getCollection("views").find()).isEmpty();
        }
        try (var files = Files.list(temp)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_document_is_never_read_half_updated() throws Exception {
        try (var mongo = new TestMongo(file());
                var threads = Executors.newFixedThreadPool(4)) {
            var views = mongo.database.getCollection("views");
            views.insertOne(new Document("_id", "hot").append("left", 0).append("right", 0));
            var reads = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 2; i++) {
                reads.add(threads.submit(() -> tornReads(views)));
                threads.submit(() -> update(views));
            }
            for (var read : reads) {
                assertThat(read.get()).isZero();
            }
        }
    }

    @RepeatedTest(3)
    void after_a_kill_no_token_is_ahead_of_its_data() throws Exception {
        var printed =
                KilledProgram.killOnOutput(
                        ProjectingProgram.FAR_ENOUGH, ProjectingProgram.class, file());
        try (var mongo = new TestMongo(file())) {
            var token = mongo.database.getCollection("tokens").find().first();
            var reached = token == null ? -1 : token.getInteger("reached");
            var seen = new ArrayList<Integer>();
            mongo.database
                    .getCollection("views")
                    .find()
                    .forEach(d -> seen.add(d.getInteger("_id")));

            assertThat(printed).startsWith(ProjectingProgram.FAR_ENOUGH);
            assertThat(reached).isPositive();
            assertThat(seen).contains(reached).hasSizeGreaterThan(reached);
        }
    }

    @Test
    void a_file_of_few_documents_stays_small_however_often_they_change() throws Exception {
        try (var mongo = new TestMongo(file())) {
            var views = mongo.database.getCollection("views");
            views.insertOne(new Document("_id", 1));
            for (int i = 0; i < 1_000; i++) {
                views.updateOne(new Document("_id", 1), set("n", i));
                mongo.server.commit();
            }
        }
        assertThat(Files.size(file())).isLessThan(1_000_000);
    }

    @Test
    void commands_that_wait_for_a_collection_hold_up_no_other() throws Exception {
        try (var mongo = new TestMongo(file());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = mongo.database.getCollection("held");
            var free = mongo.database.getCollection("free");
            held.insertOne(new Document());
            free.insertOne(new Document());
            var waiting = new ArrayList<Future<?>>();
            synchronized (collection(mongo, "held")) {
                for (int i = 0; i < MANY; i++) {
                    waiting.add(threads.submit(() -> held.insertOne(new Document())));
                }
                await().until(() -> blocked() >= FEW);

                assertThat(threads.submit(() -> free.find().first()).get(10, SECONDS)).isNotNull();
            }
            for (var each : waiting) {
                each.get();
            }
            assertThat(held.countDocuments()).isEqualTo(MANY + 1);
        }
    }

    private static Object collection(TestMongo mongo, String name) {
        var database = (IndexedDatabase) mongo.server.backend().database(mongo.database.getName());
        return database.resolveCollection(name, true);
    }

    private static long blocked() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.getName().startsWith("mongo-server-worker"))
                .filter(it -> it.getState() == Thread.State.BLOCKED)
                .count();
    }

    private static int tornReads(MongoCollection<Document> views) {
        int tornReads = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var read = views.find(new Document("_id", "hot")).first();
            if (read == null || !read.get("left").equals(read.get("right"))) {
                tornReads++;
            }
        }
        return tornReads;
    }

    private static void update(MongoCollection<Document> views) {
        for (int i = 0; i < ROUNDS; i++) {
            views.updateOne(new Document("_id", "hot"), combine(set("left", i), set("right", i)));
        }
    }

    private Path file() {
        return temp.resolve("read-models.mv");
    }

    /** A program that writes a document, then its token, for ever. */
    static final class ProjectingProgram {

        static final String FAR_ENOUGH = "reached";
        private static final int FAR = 1_000;

        private ProjectingProgram() {}

        public static void main(String[] arguments) throws IOException {
            var mongo = new TestMongo(Path.of(arguments[0]));
            var saves = new SaveCounter(Path.of(arguments[0]));
            var views = mongo.database.getCollection("views");
            var tokens = mongo.database.getCollection("tokens");
            tokens.insertOne(new Document("_id", "only"));
            for (int i = 0; ; i++) {
                views.insertOne(new Document("_id", i).append("text", List.of("some", "text")));
                tokens.updateOne(new Document("_id", "only"), set("reached", i));
                if (saves.hasSeveral() && i >= FAR) {
                    System.out.println(FAR_ENOUGH);
                    System.out.flush();
                }
            }
        }
    }
}
