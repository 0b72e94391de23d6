package fr.raccordement.axon.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.axon.serialization.SerializerConfiguration;
import fr.raccordement.embeddedmongo.TestMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoTokenStoreTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path temp;

    private TestMongo mongo;
    private MongoTokenStore tokens;

    @BeforeEach
    void open() throws IOException {
        mongo = new TestMongo(temp.resolve("read-models.mv"));
        tokens = storeAt(NOW);
        tokens.initializeTokenSegments("notes", 2, new GlobalSequenceTrackingToken(0));
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void a_token_is_read_back_by_its_owner() {
        tokens.fetchToken("notes", 1);
        tokens.storeToken(new GlobalSequenceTrackingToken(7), "notes", 1);

        assertThat(tokens.fetchToken("notes", 1)).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThat(tokens.fetchToken("notes", 0)).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void the_token_of_a_batch_is_stored_after_all_that_the_batch_writes() {
        var order = new ArrayList<String>();
        var messages = List.of("one", "two").stream().map(GenericEventMessage::asEventMessage);
        var batch = new BatchingUnitOfWork<>(messages.toList());
        tokens.fetchToken("notes", 1);
        batch.start();
        batch.attachTransaction(() -> new RecordingTransaction(order));
        batch.onPrepareCommit(
                _ -> tokens.storeToken(new GlobalSequenceTrackingToken(7), "notes", 1));
        batch.executeWithResult(
                () -> {
                    batch.onPrepareCommit(_ -> order.add("written before token " + stored()));
                    return null;
                });

        assertThat(order)
                .containsOnly("written before token 0", "committed with token 7")
                .last()
                .isEqualTo("committed with token 7");
    }

    private long stored() {
        return tokens.fetchToken("notes", 1).position().orElseThrow();
    }

    /** A transaction that records the token stored when it commits. */
    private final class RecordingTransaction implements Transaction {

        private final List<String> order;

        RecordingTransaction(List<String> order) {
            this.order = order;
        }

        @Override
        public void commit() {
            order.add("committed with token " + stored());
        }

        @Override
        public void rollback() {
            order.add("rolled back");
        }
    }

    @Test
    void the_same_token_stored_twice_in_a_millisecond_is_no_lost_claim() {
        tokens.fetchToken("notes", 1);
        tokens.storeToken(new GlobalSequenceTrackingToken(7), "notes", 1);
        tokens.storeToken(new GlobalSequenceTrackingToken(7), "notes", 1);
        tokens.extendClaim("notes", 1);

        assertThat(tokens.fetchToken("notes", 1)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void segments_are_created_once() {
        assertThatThrownBy(() -> tokens.initializeTokenSegments("notes", 2))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> tokens.initializeSegment(null, "notes", 1))
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThat(tokens.fetchSegments("notes")).containsExactly(0, 1);
    }

    @Test
    void what_another_program_holds_is_not_touched_until_its_claim_expires() {
        hold("notes/0");

        assertThatThrownBy(() -> tokens.fetchToken("notes", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> tokens.extendClaim("notes", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> tokens.deleteToken("notes", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(tokens.fetchAvailableSegments("notes"))
                .singleElement()
                .satisfies(segment -> assertThat(segment.getSegmentId()).isEqualTo(1));
        assertThat(storeAt(NOW.plus(TIMEOUT)).fetchAvailableSegments("notes")).hasSize(2);
        assertThat(storeAt(NOW.plus(TIMEOUT)).fetchToken("notes", 0)).isNotNull();
    }

    @Test
    void a_claim_renewed_meanwhile_is_not_stolen() {
        var late = NOW.plus(TIMEOUT);
        hold("notes/0");
        var thief = storeAt(new RenewingClock("notes/0", late));

        assertThatThrownBy(() -> thief.fetchToken("notes", 0))
                .isInstanceOf(UnableToClaimTokenException.class)
                .hasMessageContaining("taken by another program");

        assertThat(mongo.database.getCollection("tokens").find(new Document("_id", "notes/0")))
                .singleElement()
                .returns("another", it -> it.getString("owner"))
                .returns(late.toEpochMilli(), it -> it.getLong("timestamp"));
    }

    /** Its owner signs a claim again whenever another program looks at the time. */
    private final class RenewingClock extends Clock {

        private final String id;
        private final Instant now;

        RenewingClock(String id, Instant now) {
            this.id = id;
            this.now = now;
        }

        @Override
        public Instant instant() {
            hold(id, now);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void a_token_that_is_stored_late_moves_nothing_for_whoever_took_its_segment() {
        tokens.fetchToken("notes", 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(3), "notes", 0);
        var later = Clock.fixed(NOW.plus(TIMEOUT), ZoneOffset.UTC);
        var other = store("other node", later);
        other.fetchToken("notes", 0);
        other.storeToken(new GlobalSequenceTrackingToken(8), "notes", 0);
        assertRefused(9);

        other.releaseClaim("notes", 0);
        assertRefused(9);
        assertRefused(2);
        assertThat(storeAt(NOW).fetchToken("notes", 0))
                .isEqualTo(new GlobalSequenceTrackingToken(8));
    }

    private void assertRefused(long position) {
        assertThatThrownBy(
                        () ->
                                tokens.storeToken(
                                        new GlobalSequenceTrackingToken(position), "notes", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void who_holds_what_is_known_by_the_tokens() {
        assertThat(tokens.heldHere("notes")).isEmpty();
        tokens.fetchToken("notes", 0);
        tokens.fetchToken("notes", 1);
        assertThat(tokens.heldHere("notes")).containsExactly(0, 1);
        assertThat(tokens.isHeldHere("notes")).isTrue();
        assertThat(tokens.isHeldElsewhere("notes", 0)).isFalse();

        hold("notes/0");

        assertThat(tokens.heldHere("notes")).containsExactly(1);
        assertThat(tokens.isHeldHere("notes")).isFalse();
        assertThat(tokens.isHeldElsewhere("notes", 0)).isTrue();
        assertThat(storeAt(NOW.plus(TIMEOUT)).heldHere("notes")).isEmpty();
        assertThat(storeAt(NOW.plus(TIMEOUT)).isHeldElsewhere("notes", 0)).isFalse();
    }

    @Test
    void several_nodes_that_start_at_once_begin_one_storage() {
        var identifiers =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(n -> store("node " + n, Clock.systemUTC()))
                        .map(it -> it.retrieveStorageIdentifier().orElseThrow())
                        .collect(Collectors.toSet());

        assertThat(identifiers).hasSize(1);
    }

    @Test
    void what_is_asked_of_tokens_has_an_index() {
        assertThat(mongo.database.getCollection("tokens").listIndexes())
                .extracting(it -> it.get("key"))
                .contains(new Document("processor", 1).append("_id", 1));
    }

    @Test
    void a_released_segment_is_free() {
        tokens.fetchToken("notes", 0);
        tokens.releaseClaim("notes", 0);

        assertThat(mongo.database.getCollection("tokens").find(new Document("_id", "notes/0")))
                .singleElement()
                .satisfies(document -> assertThat(document.get("owner")).isNull());
    }

    @Test
    void a_segment_that_a_processor_lost_begins_again_and_the_others_go_on() {
        var inventory = new TokenInventory(mongo.database, SerializerConfiguration.json());
        assertThat(inventory.completeIfIncomplete("notes")).isFalse();
        tokens.fetchToken("notes", 1);
        tokens.storeToken(new GlobalSequenceTrackingToken(5), "notes", 1);
        mongo.database.getCollection("tokens").deleteOne(new Document("_id", "notes/0"));

        assertThat(inventory.completeIfIncomplete("notes")).isTrue();
        assertThat(inventory.completeIfIncomplete("notes")).isFalse();
        assertThat(tokens.fetchSegments("notes")).containsExactly(0, 1);
        assertThat(tokens.fetchToken("notes", 0)).isNull();
        assertThat(tokens.fetchToken("notes", 1)).isEqualTo(new GlobalSequenceTrackingToken(5));
    }

    @Test
    void the_storage_keeps_its_identifier() {
        assertThat(tokens.retrieveStorageIdentifier())
                .isPresent()
                .isEqualTo(storeAt(NOW).retrieveStorageIdentifier());
    }

    private void hold(String id) {
        hold(id, NOW);
    }

    private void hold(String id, Instant since) {
        mongo.database
                .getCollection("tokens")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("owner", "another")
                                        .append("timestamp", since.toEpochMilli())));
    }

    private MongoTokenStore storeAt(Instant instant) {
        return storeAt(Clock.fixed(instant, ZoneOffset.UTC));
    }

    private MongoTokenStore storeAt(Clock clock) {
        return store("this node", clock);
    }

    private MongoTokenStore store(String node, Clock clock) {
        return new MongoTokenStore(
                mongo.database, SerializerConfiguration.json(), node, clock, TIMEOUT);
    }
}
