package fr.raccordement.stores.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.raccordement.command.contact.ContactKeys;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoContactKeysTest {

    private static final byte[] KEY = {1, 2, 3};
    private static final byte[] ANOTHER = {4, 5, 6};

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private MongoClient client;
    private MongoCollection<Document> stored;
    private ContactKeys keys;

    @BeforeEach
    void open() {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        client = MongoClients.create(server.getConnectionString());
        var database = client.getDatabase("raccordement_cles");
        stored = database.getCollection("contact_keys");
        keys = new MongoContactKeys(database);
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_key_is_found_under_its_name() {
        assertThat(keys.keep("f1.0", KEY)).contains(KEY);
        assertThat(keys.find("f1.0")).contains(KEY);
        assertThat(keys.find("f2.0")).isEmpty();
    }

    @Test
    void the_first_key_under_a_name_stays() {
        keys.keep("f1.0", KEY);

        assertThat(keys.keep("f1.0", ANOTHER)).contains(KEY);
    }

    @Test
    void a_destroyed_key_is_neither_found_nor_stored_nor_ever_made_again() {
        keys.keep("f1.0", KEY);

        keys.destroy("f1.0");
        keys.destroy("f1.0");

        assertThat(keys.find("f1.0")).isEmpty();
        assertThat(keys.keep("f1.0", ANOTHER)).isEmpty();
        assertThat(stored.find().first()).containsEntry("key", null).containsKey("destroyedAt");
    }

    @Test
    void a_name_destroyed_before_any_key_is_used_up_too() {
        keys.destroy("f1.0");

        assertThat(keys.keep("f1.0", KEY)).isEmpty();
    }

    @Test
    void of_two_who_keep_at_once_both_get_the_same_key() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 50; round++) {
                var name = "f" + round;
                var kept = new ArrayList<Future<byte[]>>();
                for (var key : new byte[][] {KEY, ANOTHER}) {
                    kept.add(threads.submit(() -> keys.keep(name, key).orElseThrow()));
                }
                assertThat(kept.getFirst().get()).isEqualTo(kept.getLast().get());
            }
        }
    }
}
