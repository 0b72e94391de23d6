package fr.raccordement.axon.events;

import static fr.raccordement.axon.events.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.processing.UnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The connection breaks after the database has committed and before it has said so. */
class LostCommitTest {

    private static final int COMMANDS = 4;

    private final TestStore store = new TestStore();
    private final LosingDataSource database = new LosingDataSource(store.database);
    private final GroupCommitEngine engine = TestStore.engine(database);

    @AfterEach
    void stop() {
        engine.stop();
        store.close();
    }

    @Test
    void events_whose_commit_was_not_answered_are_acknowledged_and_stored_once() {
        database.losses.set(1);

        engine.appendEvents(event("a", 0), event("a", 1));

        assertThat(database.losses).hasValue(0);
        assertThat(engine.readEvents("a").asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
    }

    @Test
    void so_are_those_of_several_commands_in_one_commit() throws Exception {
        var commands = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(COMMANDS);
                var other = store.database.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute(
                        "select pg_advisory_xact_lock(%d)"
                                .formatted(GroupCommitEngine.APPEND_LOCK));
            }
            database.losses.set(COMMANDS);
            for (int i = 0; i < COMMANDS; i++) {
                var aggregate = "a" + i;
                commands.add(threads.submit(() -> engine.appendEvents(event(aggregate, 0))));
            }
            other.commit();
        }

        assertThat(commands).allSatisfy(command -> assertThat(command.get()).isNull());
        assertThat(engine.readEvents(null, false)).hasSize(COMMANDS);
    }

    @Test
    void another_event_that_took_the_sequence_number_is_still_a_conflict() {
        store.engine.appendEvents(event("a", 0));
        database.losses.set(1);

        assertThatThrownBy(() -> engine.appendEvents(event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    /** What is said of it is that it will pass, whatever the lost connection says of itself. */
    @Test
    void connections_that_break_before_anything_is_stored_are_an_outage() {
        database.lost = "prepareStatement";
        database.losses.set(2); // as one of a group, and alone

        assertThatThrownBy(() -> engine.appendEvents(event("a", 0)))
                .isInstanceOf(UnavailableException.class);

        engine.appendEvents(event("a", 0));
        assertThat(engine.readEvents("a").asStream()).hasSize(1);
    }

    /** Its connections break, so many times, once they have done what they are lost by. */
    private static final class LosingDataSource extends DelegatingDataSource {

        private final AtomicInteger losses = new AtomicInteger();
        private volatile String lost = "commit";

        LosingDataSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            var closed = new AtomicBoolean();
            return (Connection)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, arguments) -> {
                                if (closed.get() && method.getName().equals("rollback")) {
                                    throw new SQLException("Connection is closed"); // as pools do
                                }
                                Object answer;
                                try {
                                    answer = method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                                if (method.getName().equals(lost) && loses()) {
                                    closed.set(true);
                                    connection.abort(Runnable::run);
                                    throw new SQLException("The connection was lost", "08006");
                                }
                                return answer;
                            });
        }

        private boolean loses() {
            return losses.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        }
    }
}
