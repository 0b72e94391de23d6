package fr.raccordement.axon.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events are read as they are stored, whether they can be deserialised or not. */
class StoredEventsTest {

    private final TestStore store = new TestStore();
    private final StoredEvents events = new PostgresStoredEvents(store.database, () -> "the-store");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void rows_are_read_in_order_byte_for_byte() throws SQLException {
        store.engine.appendEvents(
                List.of(TestStore.event("a", 0), TestStore.event("b", 0), TestStore.event("a", 1)));

        var read = events.from(0, 10);

        assertThat(read).extracting(StoredEvent::aggregateId).containsExactly("a", "b", "a");
        assertThat(read).extracting(StoredEvent::position).isSorted();
        assertThat(read)
                .allSatisfy(
                        event -> {
                            assertThat(event.payload())
                                    .isEqualTo(column("payload", event.position()));
                            assertThat(event.metaData())
                                    .isEqualTo(column("meta_data", event.position()));
                        });
        assertThat(events.from(read.get(1).position(), 10)).hasSize(2);
        assertThat(events.from(read.get(1).position(), 1))
                .extracting(StoredEvent::aggregateId)
                .containsExactly("b");
        assertThat(events.from(read.getLast().position() + 1, 10)).isEmpty();
    }

    @Test
    void events_are_found_by_their_aggregate() {
        store.engine.appendEvents(
                List.of(TestStore.event("a", 0), TestStore.event("b", 0), TestStore.event("a", 1)));

        assertThat(events.of("a")).extracting(StoredEvent::sequence).containsExactly(0L, 1L);
        assertThat(events.of("c")).isEmpty();
        assertThat(
                        events.find(
                                List.of(
                                        new StoredEvent.Reference("a", 1),
                                        new StoredEvent.Reference("b", 0),
                                        new StoredEvent.Reference("b", 1))))
                .extracting(StoredEvent::aggregateId)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void an_event_that_cannot_be_deserialised_is_read_too() throws SQLException {
        store.engine.appendEvents(List.of(TestStore.event("a", 0)));
        try (var connection = store.database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update domain_event_entry set payload = '\\x00ff', payload_type = 'gone'");
        }

        assertThat(events.from(0, 10))
                .singleElement()
                .returns("gone", StoredEvent::payloadType)
                .satisfies(event -> assertThat(event.payload()).containsExactly(0, (byte) 0xFF));
    }

    @Test
    void the_metadata_of_axon_server_are_the_same_bytes_in_whatever_order_they_came() {
        var one = MetaDataValue.newBuilder().setTextValue("claire").build();
        var two = MetaDataValue.newBuilder().setTextValue("essai").build();
        var event =
                Event.newBuilder()
                        .setMessageIdentifier("id")
                        .setAggregateIdentifier("a")
                        .setAggregateType("Note")
                        .setAggregateSequenceNumber(3)
                        .setTimestamp(1_764_000_000_000L)
                        .setPayload(
                                SerializedObject.newBuilder()
                                        .setType("fr.Noted")
                                        .setData(ByteString.copyFrom("{}", UTF_8)));
        var first =
                event.clone().putMetaData("actor", one).putMetaData("correlationId", two).build();
        var second =
                event.clone().putMetaData("correlationId", two).putMetaData("actor", one).build();

        var stored = AxonServerStoredEvents.stored(7, first);

        assertThat(stored)
                .returns(7L, StoredEvent::position)
                .returns(3L, StoredEvent::sequence)
                .returns("fr.Noted", StoredEvent::payloadType)
                .returns(null, StoredEvent::revision)
                .returns("1764000000000", StoredEvent::timestamp);
        assertThat(stored.payload()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(stored.metaData())
                .isNotEmpty()
                .isEqualTo(AxonServerStoredEvents.stored(7, second).metaData());
    }

    private byte[] column(String name, long position) throws SQLException {
        var sql = "select " + name + " from domain_event_entry where global_index = " + position;
        try (var connection = store.database.getConnection();
                var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            row.next();
            return row.getBytes(1);
        }
    }
}
