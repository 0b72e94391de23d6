package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.axon.serialization.SerializerConfiguration;
import fr.raccordement.processing.UnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AppendQueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger failures = new AtomicInteger();
    private final List<PendingAppend> written = new ArrayList<>();

    @Test
    void an_append_that_comes_as_the_queue_closes_is_refused_instead_of_waiting_for_ever() {
        var waiting = new ClosingQueue();
        var queue = new AppendQueue(this::write, waiting);
        waiting.closes = queue;

        var late = CompletableFuture.runAsync(() -> queue.append(append()));

        assertThat(late)
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(UnavailableException.class)
                .withMessageContaining("stopped");
        assertThat(waiting).isEmpty();
        assertThat(written).isEmpty();
    }

    @Test
    void an_error_of_the_writer_is_told_to_whoever_waits_and_stops_nobody_else() {
        var queue =
                new AppendQueue(
                        appends -> {
                            if (failures.getAndIncrement() == 0) {
                                throw new OutOfMemoryError("of this test");
                            }
                            write(appends);
                        });

        assertThat(CompletableFuture.runAsync(() -> queue.append(append())))
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(UnavailableException.class);
        assertThat(CompletableFuture.runAsync(() -> queue.append(append())))
                .succeedsWithin(PATIENCE);
        queue.stop();
    }

    @Test
    void an_error_beside_the_writer_is_told_to_all_who_wait_and_the_thread_goes_on() {
        var queue = new AppendQueue(this::write, new FailingQueue());

        assertThat(CompletableFuture.runAsync(() -> queue.append(append())))
                .failsWithin(PATIENCE)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .isInstanceOf(UnavailableException.class);
        assertThat(CompletableFuture.runAsync(() -> queue.append(append())))
                .succeedsWithin(PATIENCE);
        queue.stop();
    }

    private void write(List<PendingAppend> appends) {
        written.addAll(appends);
        appends.forEach(append -> append.durable().complete(null));
    }

    private static PendingAppend append() {
        return PendingAppend.of(
                List.of(TestStore.event("late", 0)), SerializerConfiguration.json());
    }

    /** The first batch cannot be taken from it. */
    private static final class FailingQueue extends ArrayBlockingQueue<PendingAppend> {

        private final AtomicInteger taken = new AtomicInteger();

        FailingQueue() {
            super(2);
        }

        @Override
        public int drainTo(Collection<? super PendingAppend> batch, int most) {
            if (taken.getAndIncrement() == 0) {
                throw new OutOfMemoryError("of this test");
            }
            return super.drainTo(batch, most);
        }
    }

    /** Takes an append only after the writer has ended. */
    private static final class ClosingQueue extends ArrayBlockingQueue<PendingAppend> {

        private AppendQueue closes;

        ClosingQueue() {
            super(1);
        }

        @Override
        public boolean offer(PendingAppend append, long timeout, TimeUnit unit)
                throws InterruptedException {
            closes.stop();
            return super.offer(append, timeout, unit);
        }
    }
}
