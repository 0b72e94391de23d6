package fr.raccordement.projection;

import static com.mongodb.client.model.Filters.eq;
import static fr.raccordement.projection.StallingProxy.Direction.TO_CLIENT;
import static fr.raccordement.projection.StallingProxy.Direction.TO_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import fr.raccordement.processing.UnavailableException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two nodes write to one store, and the link of one of them stalls and then delivers what it held
 * back, after the other has taken its events over.
 */
class LateWriteTest {

    private static final String VIEW = "compte-projection";

    private final MongoDatabase database = InMemoryMongo.database();
    private StallingProxy link;
    private MongoClient client;
    private ProjectedCollection<Compte> stalled;
    private ProjectedCollection<Compte> other;

    /** The last event of an account, and who wrote it; public for the codec alone. */
    public record Compte(@BsonId String id, long version, String par) implements Projected {}

    @BeforeEach
    void connect() throws IOException {
        link = new StallingProxy(InMemoryMongo.address());
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(
                                        new ConnectionString(
                                                "mongodb://127.0.0.1:%d".formatted(link.port())))
                                .applyToServerSettings(
                                        it -> it.heartbeatFrequency(10, TimeUnit.MINUTES))
                                .build());
        stalled = collection(client.getDatabase(database.getName()), 1);
        other = collection(database, 1);
        client.getDatabase(database.getName()).getCollection("comptes").find().first();
    }

    @AfterEach
    void disconnect() throws IOException {
        link.close();
        client.close();
        database.drop();
    }

    @Test
    void a_write_that_comes_late_replaces_nothing_newer_and_its_batch_fails() throws Exception {
        write(other, "before", "a", 0, 1);
        var late =
                overtaken(
                        () -> write(stalled, "late", "a", 2, 3),
                        () -> write(other, "taken", "a", 2, 9));

        assertThatThrownBy(late::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UnavailableException.class);
        assertThat(stored("a")).isEqualTo(new Compte("a", 9, "taken"));
        write(other, "taken", "a", 10, 10);
        assertThat(stored("a").version()).isEqualTo(10);
    }

    @Test
    void a_document_that_comes_late_is_not_born_again() throws Exception {
        var late =
                overtaken(
                        () -> write(stalled, "late", "a", 0, 0),
                        () -> write(other, "taken", "a", 0, 4));

        assertThatThrownBy(late::join).hasCauseInstanceOf(UnavailableException.class);
        assertThat(stored("a")).isEqualTo(new Compte("a", 4, "taken"));
    }

    @Test
    void what_nobody_else_has_written_of_a_late_batch_stays_and_is_not_written_twice()
            throws Exception {
        var late =
                overtaken(
                        () -> {
                            write(stalled, "late", "a", 0, 0);
                            write(stalled, "late", "b", 0, 0);
                        },
                        () -> write(other, "taken", "a", 0, 1));

        assertThatThrownBy(late::join).hasCauseInstanceOf(UnavailableException.class);
        assertThat(stored("b")).isEqualTo(new Compte("b", 0, "late"));
        write(other, "taken", "b", 0, 1);
        assertThat(stored("b")).isEqualTo(new Compte("b", 1, "taken"));
    }

    @Test
    void the_same_events_written_by_both_are_no_conflict() throws Exception {
        var late =
                overtaken(
                        () -> write(stalled, "late", "a", 0, 3),
                        () -> write(other, "taken", "a", 0, 3));

        late.join();
        assertThat(stored("a")).isEqualTo(new Compte("a", 3, "taken"));
    }

    @Test
    void an_answer_that_comes_late_changes_nothing_either() throws Exception {
        var late = late(TO_CLIENT, () -> write(stalled, "late", "a", 0, 0));
        link.awaitHeld(TO_CLIENT);
        write(other, "taken", "a", 0, 2);
        link.deliver();
        late.join();

        write(stalled, "late", "a", 0, 2);
        assertThat(stored("a").version()).isEqualTo(2);
        write(stalled, "back", "a", 3, 3);
        assertThat(stored("a")).isEqualTo(new Compte("a", 3, "back"));
    }

    @Test
    void a_write_for_a_generation_that_was_razed_is_not_seen_by_the_next() throws Exception {
        write(other, "first", "a", 0, 7);
        var next = collection(database, 2);
        var late =
                overtaken(
                        () -> {
                            write(stalled, "late", "a", 8, 8);
                            write(stalled, "late", "b", 0, 0);
                        },
                        () -> {
                            next.clearAndDropIndexes(Slot.PREMIER, 2);
                            write(next, "second", "a", 0, 2);
                        });

        assertThatThrownBy(late::join).hasCauseInstanceOf(UnavailableException.class);
        assertThat(stored("a")).isEqualTo(new Compte("a", 2, "second"));
        write(next, "second", "a", 3, 8);
        write(next, "second", "b", 0, 1);
        assertThat(stored("a")).isEqualTo(new Compte("a", 8, "second"));
        assertThat(stored("b")).isEqualTo(new Compte("b", 1, "second"));
    }

    @Test
    void a_clearing_that_comes_late_leaves_the_generation_that_was_built_meanwhile()
            throws Exception {
        write(other, "first", "a", 0, 7);
        write(other, "first", "b", 0, 7);
        var next = collection(database, 2);
        link.stall(TO_SERVER);
        var late = CompletableFuture.runAsync(() -> stalled.clearAndDropIndexes(Slot.PREMIER, 2));
        link.awaitHeld(TO_SERVER);
        next.clearAndDropIndexes(Slot.PREMIER, 2);
        write(next, "second", "a", 0, 3);
        link.deliver();
        late.join();

        assertThat(next.<Long>read(it -> it.countDocuments())).isEqualTo(1);
        assertThat(stored("a")).isEqualTo(new Compte("a", 3, "second"));
    }

    @Test
    void documents_of_before_are_cleared_though_they_carry_no_generation() {
        database.getCollection("comptes").insertOne(new Document("_id", "old"));
        write(other, "first", "a", 0, 0);

        other.clearAndDropIndexes(Slot.PREMIER, 2);

        assertThat(other.<Long>read(it -> it.countDocuments())).isZero();
    }

    @Test
    void lines_that_are_written_once_are_fenced_too() throws Exception {
        var lines = database.getCollection("lignes");
        var same = client.getDatabase(database.getName()).getCollection("lignes");
        link.stall(TO_SERVER);
        var late = CompletableFuture.runAsync(() -> new Fence(1).insert(same, lines("late", 1, 2)));
        link.awaitHeld(TO_SERVER);
        new Fence(2).insert(lines, lines("taken", 1));
        link.deliver();

        assertThatThrownBy(late::join).hasCauseInstanceOf(UnavailableException.class);
        new Fence(2).insert(lines, lines("again", 1, 2));
        assertThat(lines.find().map(it -> it.getString("par")))
                .containsExactlyInAnyOrder("taken", "again");
    }

    @Test
    void nothing_is_projected_into_a_slot_that_is_to_be_cleared() {
        var cleared = collection(database, 0);

        assertThatThrownBy(() -> write(cleared, "late", "a", 0, 0))
                .isInstanceOf(UnavailableException.class);
    }

    private static List<BsonDocument> lines(String by, long... positions) {
        return LongStream.of(positions)
                .mapToObj(
                        it ->
                                new BsonDocument("_id", new BsonInt64(it))
                                        .append("version", new BsonInt64(0))
                                        .append("par", new BsonString(by)))
                .toList();
    }

    /** A batch of which the writes are held back, and what another node does meanwhile. */
    private CompletableFuture<Void> overtaken(Runnable events, Runnable meanwhile)
            throws InterruptedException {
        var late = late(TO_SERVER, events);
        link.awaitHeld(TO_SERVER);
        meanwhile.run();
        link.deliver();
        return late;
    }

    /** A batch whose link stalls as it is about to commit. */
    private CompletableFuture<Void> late(StallingProxy.Direction direction, Runnable events) {
        return CompletableFuture.runAsync(
                () -> {
                    var batch =
                            new BatchingUnitOfWork<>(
                                    List.of(
                                            GenericEventMessage.asEventMessage("one"),
                                            GenericEventMessage.asEventMessage("two")));
                    batch.start();
                    events.run();
                    link.stall(direction);
                    batch.commit();
                });
    }

    private static void write(
            ProjectedCollection<Compte> comptes, String by, String id, long first, long last) {
        LongStream.rangeClosed(first, last)
                .forEach(version -> comptes.project(id, version, _ -> new Compte(id, version, by)));
    }

    private static ProjectedCollection<Compte> collection(MongoDatabase database, long generation) {
        var documents = new ProjectedCollection<>(database, VIEW, "comptes", Compte.class);
        documents.active().setSources(() -> 100, _ -> generation);
        return documents;
    }

    private Compte stored(String id) {
        return other.<Compte>read(it -> it.find(eq(id)).first());
    }
}
