package fr.raccordement.axon.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.axon.Noted;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events are carried from a store to another as they were. */
class EventTransferTest {

    private static final String IDENTITY = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";

    private final TestStore store = new TestStore();
    private final JdbcTemplate jdbc = new JdbcTemplate(store.database);
    private final EventTransfer transfer =
            new PostgresEventTransfer(
                    store.database, new PostgresStoredEvents(store.database, () -> identity()));

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void events_stand_where_they_stood_and_others_come_behind() {
        assertThat(transfer.isEmpty()).isTrue();
        var events = List.of(event(3, "a", 0), event(17, "b", 0), event(18, "a", 1));

        transfer.fill(
                () -> {
                    transfer.adopt(EventTransfer.POSTGRESQL, IDENTITY);
                    transfer.append(EventTransfer.POSTGRESQL, events);
                });

        assertThat(transfer.from(0, 10)).usingRecursiveComparison().isEqualTo(events);
        assertThat(transfer.identity()).isEqualTo(IDENTITY);
        store.engine.appendEvents(List.of(TestStore.event("c", 0)));
        assertThat(transfer.from(0, 10).getLast().position()).isEqualTo(19);
    }

    @Test
    void what_does_not_end_leaves_nothing() {
        assertThatThrownBy(
                        () ->
                                transfer.fill(
                                        () -> {
                                            transfer.adopt(EventTransfer.POSTGRESQL, IDENTITY);
                                            transfer.append(
                                                    EventTransfer.POSTGRESQL,
                                                    List.of(event(1, "a", 0)));
                                            throw new IllegalStateException("killed");
                                        }))
                .hasMessage("killed");
        assertThat(transfer.isEmpty()).isTrue();
        assertThat(identity()).isNotEqualTo(IDENTITY);
    }

    /** A reader of PostgreSQL begins after position 0. */
    @Test
    void positions_of_axon_server_begin_with_1_here() {
        var own = identity();
        transfer.fill(
                () -> {
                    transfer.adopt(EventTransfer.AXON_SERVER, "default/first");
                    transfer.append(
                            EventTransfer.AXON_SERVER,
                            IntStream.range(0, 3).mapToObj(i -> event(i, "a", i)).toList());
                });
        assertThat(transfer.from(0, 10))
                .extracting(StoredEvent::position)
                .containsExactly(1L, 2L, 3L);
        assertThat(identity()).isEqualTo(own);
        assertThat(store.events.readEvents("a").asStream()).hasSize(3);
    }

    @Test
    void an_event_goes_to_axon_server_and_comes_back_the_same() {
        var event = event(7, "a", 2);

        var there = AxonServerStoredEvents.stored(7, AxonServerEventTransfer.event(event));

        assertThat(there.timestamp()).isEqualTo("1764410645123");
        assertThat(AxonServerEventTransfer.portable(there))
                .usingRecursiveComparison()
                .isEqualTo(event);
        assertThat(AxonServerEventTransfer.event(AxonServerEventTransfer.portable(there)))
                .isEqualTo(AxonServerEventTransfer.event(event));
    }

    private String identity() {
        return String.valueOf(
                jdbc.queryForObject("select id::text from store_identity", String.class));
    }

    /** With every kind of value that metadata have, by key. */
    private static StoredEvent event(long position, String aggregate, long sequence) {
        return new StoredEvent(
                position,
                new UUID(position, sequence).toString(),
                aggregate,
                "Note",
                sequence,
                Noted.class.getName(),
                sequence == 0 ? null : "1",
                "{\"text\":\"é\"}".getBytes(UTF_8),
                "{\"actor\":\"élise\",\"number\":12345678901,\"ratio\":1.5,\"sure\":true}"
                        .getBytes(UTF_8),
                "2025-11-29T10:04:05.123Z");
    }
}
