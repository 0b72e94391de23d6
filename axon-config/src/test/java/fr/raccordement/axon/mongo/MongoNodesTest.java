package fr.raccordement.axon.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.serialization.SerializerConfiguration;
import fr.raccordement.embeddedmongo.TestMongo;
import fr.raccordement.processing.Nodes;
import fr.raccordement.processing.Nodes.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one store, and what each knows of the others. */
class MongoNodesTest {

    @TempDir Path temp;

    private TestMongo mongo;
    private long now = 1;
    private MongoNodes one;
    private MongoNodes two;

    @BeforeEach
    void open() throws IOException {
        mongo = new TestMongo(temp.resolve("read-models.mv"));
        one = node("one");
        two = node("two");
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void what_one_says_the_others_know() {
        one.say("vue-x", "BIS");
        one.keepSaying("groups", () -> "a,b");
        one.beat();

        assertThat(two.others())
                .singleElement()
                .returns("one", Node::name)
                .returns("BIS", it -> it.says("vue-x"))
                .returns("a,b", it -> it.says("groups"))
                .returns("", it -> it.says("nothing"));
        assertThat(one.others()).isEmpty();
    }

    @Test
    void who_has_not_been_heard_knows_it_long_before_the_others_do_without_it() {
        assertThat(one.isHeard()).isFalse();
        one.beat();
        assertThat(two.others()).hasSize(1);

        pass(MongoNodes.LEASE);
        assertThat(one.isHeard()).isFalse();
        assertThat(two.others()).hasSize(1);

        pass(MongoNodes.GONE.minus(MongoNodes.LEASE));
        assertThat(two.others()).isEmpty();

        one.beat();
        assertThat(one.isHeard()).isTrue();
        assertThat(two.others()).hasSize(1);
    }

    @Test
    void one_that_goes_on_is_there_whatever_its_clock_says() {
        for (var beats = 0; beats < 30; beats++) {
            one.beat();
            pass(Duration.ofSeconds(2));
            assertThat(two.others()).hasSize(1);
        }
    }

    @Test
    void what_a_killed_node_left_is_forgotten_and_one_that_stops_says_so() {
        one.beat();
        two.others();
        pass(Duration.ofMinutes(11));
        two.others();
        assertThat(stored()).isEmpty();

        one.start();
        assertThat(stored()).containsExactly("one");
        one.close();
        assertThat(stored()).isEmpty();
    }

    @Test
    void who_starts_hears_whether_anybody_is_there() throws Exception {
        one.beat();
        assertThat(two.anyHeardWithin(Duration.ofMillis(1))).isFalse();

        one.start();
        assertThat(two.anyHeardWithin(Duration.ofSeconds(5))).isTrue();
        one.close();
    }

    @Test
    void a_node_of_another_event_store_empties_no_read_models_that_others_use() {
        mongo.database.getCollection("fiches").insertOne(new Document("_id", "f"));
        guard("store", one).run();
        assertThat(documents("fiches")).isEqualTo(1);

        assertThatThrownBy(guard("another", two)::run)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("in use");
        assertThat(documents("fiches")).isEqualTo(1);
        guard("store", two).run();
        two.close();

        one.close();
        guard("another", two).run();
        assertThat(documents("fiches")).isZero();
        two.close();
    }

    private Runnable guard(String identity, Nodes nodes) {
        var events =
                EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build();
        var tokens = new TokenInventory(mongo.database, SerializerConfiguration.json());
        var guard = new ReadModelGuard(mongo.database, tokens, () -> identity, nodes);
        return () -> guard.check(events, List.of());
    }

    private long documents(String collection) {
        return mongo.database.getCollection(collection).countDocuments();
    }

    private List<String> stored() {
        return mongo.database
                .getCollection(MongoNodes.COLLECTION)
                .find()
                .map(it -> it.getString("_id"))
                .into(new ArrayList<>());
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private MongoNodes node(String name) {
        return new MongoNodes(mongo.database, name, () -> now);
    }
}
