package fr.raccordement.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(10);
    private static final String TEXT = "some text that takes room".repeat(1_000);

    @TempDir Path temp;

    @Test
    void documents_are_written_and_read_while_the_disk_is_full_and_saved_once_it_is_not()
            throws IOException {
        try (var disk = SmallDisk.mount(temp.resolve("disk"), "4m")) {
            var file = disk.directory().resolve("read-models.mv");
            try (var mongo = new TestMongo(file)) {
                var views = mongo.database.getCollection("views");
                write(views, 0);
                disk.fill();
                for (int i = 1; mongo.server.obstacle().isEmpty(); i++) {
                    write(views, i);
                }
                assertThat(mongo.server.obstacle().orElseThrow()).contains("No space left");
                write(views, -1);
                assertThat(views.find(new Document("_id", -1))).hasSize(1);

                disk.free();

                await().atMost(WITHIN_SECONDS).until(() -> mongo.server.obstacle().isEmpty());
                write(views, -2);
            }
            try (var mongo = new TestMongo(file)) {
                assertThat(mongo.database.getCollection("views").find().map(it -> it.get("_id")))
                        .contains(0, -1, -2);
            }
        }
    }

    @Test
    void a_stop_while_the_disk_is_full_ends_and_leaves_the_last_save() throws IOException {
        try (var disk = SmallDisk.mount(temp.resolve("disk"), "4m")) {
            var file = disk.directory().resolve("read-models.mv");
            try (var mongo = new TestMongo(file)) {
                write(mongo.database.getCollection("views"), 0);
            }
            try (var mongo = new TestMongo(file)) {
                disk.fill();
                for (int i = 1; mongo.server.obstacle().isEmpty(); i++) {
                    write(mongo.database.getCollection("views"), i);
                }
            }
            disk.free();
            try (var mongo = new TestMongo(file)) {
                assertThat(mongo.database.getCollection("views").find().map(it -> it.get("_id")))
                        .contains(0);
            }
        }
    }

    @Test
    void a_key_that_finds_no_room_is_refused_as_passing_and_taken_once_there_is() throws Exception {
        try (var disk = SmallDisk.mount(temp.resolve("disk"), "2m");
                var server = new DurableMongo(disk.directory().resolve("contacts.mv"));
                var client = MongoClients.create(server.url())) {
            var keys = client.getDatabase("cles").getCollection("contact_keys");
            write(keys, 0);
            disk.fill();
            assertThatThrownBy(
                            () -> {
                                for (int i = 1; i < 1_000; i++) {
                                    write(keys, -i);
                                }
                            })
                    .isInstanceOf(MongoNodeIsRecoveringException.class);

            disk.free();

            await().atMost(WITHIN_SECONDS).ignoreExceptions().until(() -> write(keys, 1));
            assertThat(keys.find().map(it -> it.get("_id"))).contains(0, 1);
        }
    }

    @Test
    void a_store_that_closed_itself_is_opened_again_as_it_was_saved() throws Exception {
        var told = new CopyOnWriteArrayList<String>();
        try (var mongo = new TestMongo(temp.resolve("read-models.mv"))) {
            mongo.server.onRecovery(
                    new Recovery() {
                        @Override
                        public void before() {
                            try {
                                told.add("before " + read(mongo));
                            } catch (MongoException e) {
                                told.add("before: error " + e.getCode());
                            }
                        }

                        @Override
                        public void after() {
                            told.add("after " + read(mongo));
                        }
                    });
            write(mongo.database.getCollection("views"), 0);
            mongo.server.commit();
            write(mongo.database.getCollection("views"), 1);

            mongo.server.backend().getMvStore().closeImmediately();

            await().atMost(WITHIN_SECONDS).until(() -> told.size() > 1);
            assertThat(told).containsExactly("before: error 11602", "after [0]");
            write(mongo.database.getCollection("views"), 2);
            assertThat(read(mongo)).isEqualTo("[0, 2]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk quota exceeded",
                "Read-only file system",
                "Input/output error"
            })
    void any_reason_to_take_no_write_is_waited_for(String reason) {
        var failures = new AtomicInteger(3);
        var file =
                new PatientFileStore(temp.resolve("store.mv"), Map.of()) {
                    @Override
                    void write(@Nullable SFChunk chunk, long at, ByteBuffer bytes) {
                        if (failures.get() < 3 && failures.getAndIncrement() < 3) {
                            bytes.get();
                            throw DataUtils.newMVStoreException(
                                    DataUtils.ERROR_WRITING_FAILED, "{0}", new IOException(reason));
                        }
                        super.write(chunk, at, bytes);
                    }
                };
        file.open(temp.resolve("store.mv").toString(), false, null);
        var store = new MVStore.Builder().adoptFileStore(file).open();
        file.waitFromNowOn();
        failures.set(0);
        store.openMap("map").put("key", "value");
        store.commit();
        store.close();

        assertThat(failures).hasValueGreaterThanOrEqualTo(3);
        assertThat(file.obstacle()).isEmpty();
        try (var again = MVStore.open(temp.resolve("store.mv").toString())) {
            assertThat(again.openMap("map")).containsEntry("key", "value");
        }
    }

    private static boolean write(MongoCollection<Document> documents, int id) {
        return documents.insertOne(new Document("_id", id).append("text", TEXT)).wasAcknowledged();
    }

    private static String read(TestMongo mongo) {
        return mongo
                .database
                .getCollection("views")
                .find()
                .map(it -> it.getInteger("_id"))
                .into(new ArrayList<>())
                .stream()
                .sorted()
                .toList()
                .toString();
    }
}
