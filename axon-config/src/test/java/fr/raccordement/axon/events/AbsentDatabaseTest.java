package fr.raccordement.axon.events;

import static fr.raccordement.axon.events.TestStore.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.raccordement.processing.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** There is no connection to be had. */
class AbsentDatabaseTest {

    private static final int COMMANDS = 20;

    private final TestStore store = new TestStore();
    private final AbsentDataSource database = new AbsentDataSource(store.database);
    private final GroupCommitEngine engine = TestStore.engine(database);

    @AfterEach
    void stop() {
        engine.stop();
        store.close();
    }

    @Test
    void commands_that_wait_together_fail_together() throws Exception {
        var threads = new ArrayList<Thread>();
        var commands =
                IntStream.range(0, COMMANDS)
                        .mapToObj(
                                number ->
                                        CompletableFuture.runAsync(
                                                () -> engine.appendEvents(event("a" + number, 0)),
                                                command ->
                                                        threads.add(
                                                                Thread.ofVirtual().start(command))))
                        .toList();
        database.wanted.await();
        await().until(() -> threads.stream().allMatch(it -> it.getState() == Thread.State.WAITING));
        database.refuse.countDown();

        assertThat(commands)
                .allSatisfy(
                        command ->
                                assertThatThrownBy(command::join)
                                        .hasCauseInstanceOf(UnavailableException.class));
        assertThat(database.attempts)
                .as("that of the first, and one for all who came meanwhile")
                .hasValueLessThanOrEqualTo(2);
    }

    @Test
    void what_comes_once_it_is_back_is_stored() throws Exception {
        database.refuse.countDown();
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0)))
                .isInstanceOf(UnavailableException.class);
        database.present = true;

        engine.appendEvents(event("a", 0));

        assertThat(engine.readEvents("a").asStream()).hasSize(1);
    }

    /** Lets whoever wants a connection wait, and then has none. */
    private static final class AbsentDataSource extends DelegatingDataSource {

        private final CountDownLatch wanted = new CountDownLatch(1);
        private final CountDownLatch refuse = new CountDownLatch(1);
        private final AtomicInteger attempts = new AtomicInteger();
        private volatile boolean present;

        AbsentDataSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (present) {
                return super.getConnection();
            }
            attempts.incrementAndGet();
            wanted.countDown();
            try {
                refuse.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            throw new SQLTransientConnectionException("Connection is not available");
        }
    }
}
