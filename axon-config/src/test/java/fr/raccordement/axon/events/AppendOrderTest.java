package fr.raccordement.axon.events;

import static fr.raccordement.axon.events.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.raccordement.axon.TestPostgres;
import fr.raccordement.processing.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppendOrderTest {

    private static final int WRITERS = 8;
    private static final int APPENDS_EACH = 150;

    private final TestStore store = new TestStore();

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void an_event_is_read_back_as_it_was_stored() {
        store.engine.appendEvents(event("a", 0), event("a", 1));

        assertThat(store.engine.readEvents("a").asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
    }

    @Test
    void the_second_to_take_a_sequence_number_gets_a_conflict() {
        store.engine.appendEvents(event("a", 0), event("a", 1));

        assertThatThrownBy(() -> store.engine.appendEvents(event("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.engine.appendEvents(event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void the_conflicting_append_fails_and_the_others_are_stored() throws Exception {
        store.engine.appendEvents(event("a", 0));
        var held = holdAppends();
        var outcomes = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                var aggregate = i == 3 ? "a" : "other" + i;
                outcomes.add(threads.submit(() -> store.engine.appendEvents(event(aggregate, 0))));
            }
            held.commit();
        }

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.state() == Future.State.FAILED)
                .singleElement()
                .extracting(Future::exceptionNow)
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(indexes()).hasSize(WRITERS);
    }

    @Test
    void an_event_waits_for_the_append_another_program_began_and_none_is_skipped()
            throws Exception {
        try (var reader = store.events.openStream(null);
                var threads = Executors.newSingleThreadExecutor()) {
            var other = holdAppends();
            var old = Instant.now().minus(Duration.ofMinutes(2));
            var late =
                    new GenericDomainEventMessage<>(
                            "Note",
                            "late",
                            0,
                            event("late", 0).getPayload(),
                            MetaData.emptyInstance(),
                            "event of late",
                            old);
            var waiting = threads.submit(() -> store.engine.appendEvents(late));
            assertThat(reader.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(waiting.isDone()).isFalse();
            other.insert("first");
            other.commit();
            waiting.get();

            assertThat(
                            List.of(
                                    aggregate(reader.nextAvailable()),
                                    aggregate(reader.nextAvailable())))
                    .containsExactly("first", "late");
        }
    }

    @Test
    void eight_writers_in_two_programs_are_read_once_each_and_in_order() throws Exception {
        var url = store.database.getJdbcUrl();
        try (var second = new TestStore(url);
                var threads = Executors.newFixedThreadPool(WRITERS);
                var reader = store.events.openStream(null)) {
            var writers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < WRITERS; i++) {
                var seed = i;
                var engine = i % 2 == 0 ? store.engine : second.engine;
                writers.add(threads.submit(() -> write(engine, seed)));
            }
            int expected = 0;
            for (var writer : writers) {
                expected += writer.get();
            }
            var seen = new ArrayList<Long>();
            var perAggregate = new HashMap<String, Long>();
            for (int i = 0; i < expected; i++) {
                var message = reader.nextAvailable();
                seen.add(message.trackingToken().position().orElseThrow());
                var event = (DomainEventMessage<?>) message;
                var before = perAggregate.put(aggregate(message), event.getSequenceNumber());
                assertThat(event.getSequenceNumber()).isEqualTo(before == null ? 0 : before + 1);
            }

            assertThat(seen).doesNotHaveDuplicates().isSorted().isEqualTo(indexes());
            assertThat(reader.hasNextAvailable(50, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void a_stop_stores_what_waits_and_refuses_what_comes_after() throws Exception {
        var held = holdAppends();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var waiting = threads.submit(() -> store.engine.appendEvents(event("a", 0)));
            var stop = threads.submit(store.engine::stop);
            held.commit();
            stop.get();
            if (waiting.state() == Future.State.SUCCESS) {
                assertThat(indexes()).hasSize(1);
            }
            assertThatThrownBy(() -> store.engine.appendEvents(event("b", 0)))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("stopped");
        }
    }

    /**
     * Appends to aggregates of its own and to some that all write to; a lost conflict is rolled
     * back.
     */
    private static int write(GroupCommitEngine engine, int seed) {
        var chance = new Random(seed);
        int stored = 0;
        for (int i = 0; i < APPENDS_EACH; i++) {
            try {
                if (chance.nextInt(4) == 0) {
                    engine.appendEvents(event("disputed" + i, 0), event("disputed" + i, 1));
                    stored += 2;
                } else {
                    engine.appendEvents(event("own" + seed + "-" + i, 0));
                    stored++;
                }
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                assertThat(e).isInstanceOf(AxonException.class);
            }
        }
        return stored;
    }

    private static String aggregate(TrackedEventMessage<?> message) {
        return ((DomainEventMessage<?>) message).getAggregateIdentifier();
    }

    private List<Long> indexes() throws SQLException {
        var indexes = new ArrayList<Long>();
        try (var connection = store.database.getConnection();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select global_index from domain_event_entry")) {
            while (rows.next()) {
                indexes.add(rows.getLong(1));
            }
        }
        Collections.sort(indexes);
        return indexes;
    }

    private Held holdAppends() throws SQLException {
        return new Held(store.database.getJdbcUrl());
    }

    /** Another program in the middle of an append. */
    private static final class Held {

        private final HikariDataSource source;
        private final Connection connection;

        Held(String url) throws SQLException {
            source = TestPostgres.source(url);
            connection = source.getConnection();
            connection.setAutoCommit(false);
            execute("select pg_advisory_xact_lock(" + GroupCommitEngine.APPEND_LOCK + ")");
        }

        void insert(String aggregate) throws SQLException {
            execute(
                    "insert into domain_event_entry (event_identifier, aggregate_identifier,"
                            + " sequence_number, type, time_stamp, payload_type, payload_revision,"
                            + " payload, meta_data) values ('event of "
                            + aggregate
                            + "', '"
                            + aggregate
                            + "', 0, 'Note', '"
                            + Instant.now()
                            + "', 'fr.raccordement.axon.Noted', '1', '{}', '{}')");
        }

        private void execute(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        void commit() throws SQLException {
            connection.commit();
            source.close();
        }
    }
}
