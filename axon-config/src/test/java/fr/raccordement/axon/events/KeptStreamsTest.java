package fr.raccordement.axon.events;

import static fr.raccordement.axon.events.TestStore.event;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What is kept in memory of the store is what the store would answer (D-247). */
class KeptStreamsTest {

    private final TestStore store = new TestStore();
    private final CountingDataSource database = new CountingDataSource(store.database);
    private final Tenure tenure = new Tenure();
    private final GroupCommitEngine engine = TestStore.engine(database, tenure);

    @BeforeEach
    void oneEvent() {
        engine.appendEvents(event("a", 0));
    }

    @AfterEach
    void stop() {
        engine.stop();
        store.close();
    }

    @Test
    void an_aggregate_is_read_once_and_moved_on_by_each_append() {
        assertThat(sequences("a")).containsExactly(0L);
        var connections = database.given.get();

        engine.appendEvents(event("a", 1), event("b", 0), event("a", 2));

        assertThat(sequences("a")).containsExactly(0L, 1L, 2L);
        assertThat(database.given.get() - connections).as("connections: that to append").isOne();
    }

    @Test
    void an_event_that_cannot_be_read_is_read_again_once_it_is_repaired() throws SQLException {
        var sound = payload("a", null);
        payload("a", "{\"broken".getBytes(UTF_8));
        assertThatThrownBy(() -> payloads("a")).isInstanceOf(SerializationException.class);

        payload("a", sound);

        assertThat(payloads("a")).hasSize(1);
    }

    @Test
    void what_is_read_anew_is_what_is_stored() throws SQLException {
        var before = payloads("a");
        payload(
                "a",
                new String(payload("a", null), UTF_8).replace("note 0", "other").getBytes(UTF_8));
        assertThat(payloads("a")).isEqualTo(before);

        engine.reread("a", 0);

        assertThat(payloads("a")).isNotEqualTo(before);
    }

    private List<Object> payloads(String aggregate) {
        return engine.readEvents(aggregate)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    /** What is stored of the first event; replaced, unless by nothing. */
    private byte[] payload(String aggregate, byte @Nullable [] by) throws SQLException {
        var sql =
                "update domain_event_entry set payload = coalesce(?, payload)"
                        + " where aggregate_identifier = ? and sequence_number = 0"
                        + " returning payload";
        try (var connection = store.database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setBytes(1, by);
            update.setString(2, aggregate);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    @Test
    void events_are_as_they_would_be_read() {
        sequences("a");
        engine.appendEvents(event("a", 1));

        var kept = engine.readEvents("a").asStream().toList();
        var read = store.engine.readEvents("a").asStream().toList();

        assertThat(kept).hasSameSizeAs(read);
        for (var i = 0; i < read.size(); i++) {
            assertSame(kept.get(i), read.get(i));
        }
    }

    @Test
    void that_nothing_happened_is_kept_until_something_does() {
        assertThat(sequences("new")).isEmpty();

        engine.appendEvents(event("new", 0));

        assertThat(sequences("new")).containsExactly(0L);
    }

    @Test
    void a_part_of_an_aggregate_begins_where_it_is_asked_to() {
        engine.appendEvents(event("a", 1));

        assertThat(engine.readEvents("a", 1).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(1L);
        assertThat(engine.readEvents("a", 7).asStream()).isEmpty();
    }

    /** As whoever follows the store may ask, who is told of an event by its row. */
    @Test
    void what_is_committed_is_read_also_before_it_is_acknowledged() {
        assertThat(sequences("a")).containsExactly(0L);
        assertThat(sequences("new")).isEmpty();
        var seen = new ArrayList<List<Long>>();
        database.committed =
                () -> {
                    seen.add(sequences("a"));
                    seen.add(sequences("new"));
                    engine.streams(Set.of("a", "new"))
                            .values()
                            .forEach(it -> seen.add(List.of((long) it.size())));
                };

        engine.appendEvents(event("a", 1), event("new", 0));

        assertThat(seen)
                .containsExactlyInAnyOrder(List.of(0L, 1L), List.of(0L), List.of(2L), List.of(1L));
        var connections = database.given.get();
        assertThat(sequences("a")).containsExactly(0L, 1L);
        assertThat(sequences("new")).containsExactly(0L);
        assertThat(database.given.get()).as("connections").isEqualTo(connections);
    }

    @Test
    void what_was_to_be_appended_and_was_not_is_kept_as_before() {
        engine.appendEvents(event("a", 1));
        assertThatThrownBy(() -> engine.appendEvents(event("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        sequences("a");
        var connections = database.given.get();

        assertThat(sequences("a")).containsExactly(0L, 1L);
        assertThat(database.given.get()).as("connections").isEqualTo(connections);
    }

    @Test
    void several_aggregates_are_read_in_one_query_but_for_those_that_are_kept() {
        engine.appendEvents(event("b", 0));
        sequences("a");
        engine.appendEvents(event("a", 1));

        var streams = engine.streams(Set.of("a", "b", "absent"));

        assertThat(streams).containsOnlyKeys("a", "b");
        assertThat(streams.get("a")).hasSize(2);
        assertThat(streams.get("b")).hasSize(1);
    }

    @Test
    void after_a_conflict_the_events_are_those_of_the_store() {
        assertThat(sequences("a")).containsExactly(0L);
        store.engine.appendEvents(event("a", 1)); // which nobody may; the store still decides

        assertThatThrownBy(() -> engine.appendEvents(event("a", 1)))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(sequences("a")).containsExactly(0L, 1L);
    }

    @Test
    void while_another_may_append_the_store_is_read() {
        assertThat(sequences("a")).containsExactly(0L);
        tenure.now = 0;
        store.engine.appendEvents(event("a", 1));

        assertThat(sequences("a")).containsExactly(0L, 1L);
    }

    @Test
    void what_was_kept_before_another_appended_is_forgotten() {
        assertThat(sequences("a")).containsExactly(0L);
        tenure.now = 0;
        store.engine.appendEvents(event("a", 1));
        tenure.now = 2;

        assertThat(sequences("a")).containsExactly(0L, 1L);
    }

    @Test
    void nothing_is_kept_from_an_append_of_unknown_outcome_to_the_next_that_succeeds() {
        assertThat(sequences("a")).containsExactly(0L);
        tenure.failure = new SQLException("The connection was lost", "08006");
        assertThatThrownBy(() -> engine.appendEvents(event("b", 0)));
        tenure.failure = null;
        store.engine.appendEvents(event("a", 1)); // as the one that was in doubt might still do

        assertThat(sequences("a")).containsExactly(0L, 1L);
        store.engine.appendEvents(event("a", 2));
        engine.appendEvents(event("c", 0));
        assertThat(sequences("a")).containsExactly(0L, 1L, 2L);
    }

    private List<Long> sequences(String aggregate) {
        return engine.readEvents(aggregate)
                .asStream()
                .map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    private static void assertSame(DomainEventMessage<?> kept, DomainEventMessage<?> read) {
        assertThat(kept.getIdentifier()).isEqualTo(read.getIdentifier());
        assertThat(kept.getTimestamp()).isEqualTo(read.getTimestamp());
        assertThat(kept.getType()).isEqualTo(read.getType());
        assertThat(kept.getPayloadType()).isEqualTo(read.getPayloadType());
        assertThat((Object) kept.getPayload())
                .usingRecursiveComparison()
                .isEqualTo(read.getPayload());
        assertThat(kept.getMetaData()).isEqualTo(read.getMetaData());
    }

    private static final class Tenure implements AppendGuard {

        private volatile long now = 1;
        private volatile SQLException failure;

        @Override
        public void check(Connection transaction) throws SQLException {
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public long tenure() {
            return now;
        }
    }

    private static final class CountingDataSource extends DelegatingDataSource {

        private final AtomicInteger given = new AtomicInteger();
        private volatile Runnable committed = () -> {};

        CountingDataSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            given.incrementAndGet();
            var connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, arguments) -> call(connection, method, arguments));
        }

        private @Nullable Object call(
                Connection connection, Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                var answer = method.invoke(connection, arguments);
                if (method.getName().equals("commit")) {
                    committed.run();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
