package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.TestPostgres;
import fr.raccordement.processing.UnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SingleProgramLockTest {

    private static final Duration NONE = Duration.ZERO;

    private final String url = TestPostgres.freshUrl();
    private final EventDatabase database =
            new EventDatabase(url, TestPostgres.username(), TestPostgres.password());

    @Test
    void a_second_program_is_refused_until_the_first_has_ended() throws Exception {
        try (var _ = SingleProgramLock.on(database, NONE)) {
            assertThatThrownBy(() -> SingleProgramLock.on(database, NONE))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessage("Another Raccordement keeps its events in the same database.");
        }
        SingleProgramLock.on(database, NONE).close();
    }

    @Test
    void another_database_of_the_same_server_is_free() throws Exception {
        var other =
                new EventDatabase(
                        TestPostgres.freshUrl(), TestPostgres.username(), TestPostgres.password());
        try (var _ = SingleProgramLock.on(database, NONE)) {
            SingleProgramLock.on(other, NONE).close();
        }
    }

    @Test
    void after_the_server_ended_its_session_the_first_takes_the_database_again() throws Exception {
        try (var first = SingleProgramLock.on(database, NONE)) {
            endSessions();
            first.check();

            assertThatThrownBy(() -> SingleProgramLock.on(database, NONE))
                    .isInstanceOf(StartRefusedException.class);
        }
    }

    /** The two are told apart by their sessions alone: the one that lost it appends nothing. */
    @Test
    void whoever_lost_the_database_to_another_appends_nothing_until_the_other_ends()
            throws Exception {
        database.migrate();
        var told = new CopyOnWriteArrayList<Boolean>();
        try (var first = SingleProgramLock.on(database, NONE, Duration.ofHours(1));
                var source = TestPostgres.source(url)) {
            first.onChange(told::add);
            var engine = TestStore.engine(source, first);
            engine.appendEvents(TestStore.event("a", 0));
            endSessions();
            try (var second = SingleProgramLock.on(database, NONE)) {
                assertThatThrownBy(() -> engine.appendEvents(TestStore.event("a", 1)))
                        .isInstanceOf(UnavailableException.class);
                await().until(first::isLost);
                var other = TestStore.engine(source, second);
                other.appendEvents(TestStore.event("b", 0));
                other.stop();
            }
            await().until(
                            () -> {
                                first.check();
                                return !first.isLost();
                            });

            assertThat(told).containsExactly(true, false);
            engine.appendEvents(TestStore.event("a", 1));
            engine.stop();
        }
    }

    private void endSessions() throws SQLException {
        try (var admin = TestPostgres.source(url);
                var connection = admin.getConnection();
                var query =
                        connection.prepareStatement(
                                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                                        + " where datname = current_database()"
                                        + " and application_name = 'raccordement'");
                var ended = query.executeQuery()) {
            assertThat(ended.next()).isTrue();
        }
    }
}
