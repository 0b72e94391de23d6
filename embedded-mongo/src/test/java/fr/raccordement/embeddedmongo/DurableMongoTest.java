package fr.raccordement.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableMongoTest {

    @TempDir Path temp;

    @Test
    void what_is_kept_is_found_again_by_its_owner_alone() throws IOException {
        with(file(), keys -> keys.insertOne(new Document("_id", "f1.0").append("key", "secret")));

        with(file(), keys -> assertThat(keys.find(new Document("_id", "f1.0"))).hasSize(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void an_unreadable_file_is_an_error_and_stays_as_it_is() throws IOException {
        var damaged = "not a store".repeat(1_000);
        Files.writeString(file(), damaged);

        assertThatThrownBy(() -> new DurableMongo(file())).isInstanceOf(RuntimeException.class);
        assertThat(file()).hasContent(damaged);
    }

    @Test
    void a_second_program_on_the_same_file_is_refused() throws IOException {
        try (var _ = new DurableMongo(file())) {
            assertThatThrownBy(() -> new DurableMongo(file())).hasMessageContaining("locked");
        }
    }

    @Test
    void the_bytes_of_a_destroyed_key_do_not_outlive_the_next_start() throws IOException {
        with(
                file(),
                keys -> {
                    keys.insertOne(new Document("_id", "f1.0").append("key", "SECRETSECRET"));
                    keys.replaceOne(new Document("_id", "f1.0"), new Document("key", null));
                });

        with(file(), keys -> assertThat(keys.find(new Document("_id", "f1.0"))).hasSize(1));

        assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
                .contains("f1.0")
                .doesNotContain("SECRETSECRET");
    }

    @RepeatedTest(2)
    void after_a_kill_every_key_that_was_acknowledged_is_there() throws Exception {
        var printed = KilledProgram.killOnOutput(KeyWriter.KEPT, KeyWriter.class, file());
        var kept = Integer.parseInt(printed.substring(KeyWriter.KEPT.length()));

        with(file(), keys -> assertThat(keys.countDocuments()).isGreaterThan(kept));
    }

    private Path file() {
        return temp.resolve("contacts.mv");
    }

    private static void with(Path file, Consumer<MongoCollection<Document>> work)
            throws IOException {
        try (var server = new DurableMongo(file);
                var client = MongoClients.create(server.url())) {
            work.accept(client.getDatabase("cles").getCollection("contact_keys"));
        }
    }

    /** Writes keys for ever and prints from time to time how many are acknowledged. */
    static final class KeyWriter {

        static final String KEPT = "kept ";
        private static final int ENOUGH = 200;

        private KeyWriter() {}

        public static void main(String[] arguments) throws IOException {
            var server = new DurableMongo(Path.of(arguments[0]));
            var client = MongoClients.create(server.url());
            var keys = client.getDatabase("cles").getCollection("contact_keys");
            for (int i = 0; ; i++) {
                keys.insertOne(new Document("_id", i).append("key", "secret"));
                if (i == ENOUGH) {
                    System.out.println(KEPT + i);
                    System.out.flush();
                }
            }
        }
    }
}
