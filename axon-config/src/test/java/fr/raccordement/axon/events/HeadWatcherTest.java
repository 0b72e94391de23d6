package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HeadWatcherTest {

    private final Head head = new Head();
    private final Semaphore notified = new Semaphore(0);
    private final Semaphore paused = new Semaphore(0);
    private final Semaphore pauseOver = new Semaphore(0);
    private final HeadWatcher watcher =
            new HeadWatcher(
                    () -> head,
                    () -> {
                        paused.release();
                        pauseOver.acquire();
                    });

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    void theFirstEventIsToldAtOnce() throws InterruptedException {
        watcher.addListener(notified::release);

        head.append(1);

        notified.acquire();
    }

    @Test
    void eventsThatAreThereTogetherAreToldOnce() throws InterruptedException {
        head.append(3);

        watcher.addListener(notified::release);
        paused.acquire();

        assertThat(notified.availablePermits()).isEqualTo(1);
        assertThat(head.events).isEmpty();
    }

    @Test
    void eventsThatFollowInThePauseAreToldOnceAfterIt() throws InterruptedException {
        watcher.addListener(notified::release);
        head.append(1);
        paused.acquire();
        notified.acquire();

        head.append(2);

        assertThat(head.events).hasSize(2);
        assertThat(notified.availablePermits()).isZero();
        pauseOver.release();
        paused.acquire();
        assertThat(notified.availablePermits()).isEqualTo(1);
        assertThat(head.events).isEmpty();
    }

    /** The head of a store that the test appends to. */
    private static final class Head implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingQueue<TrackedEventMessage<?>> events = new LinkedBlockingQueue<>();
        private long position;

        void append(int count) {
            for (var i = 0; i < count; i++) {
                events.add(
                        new GenericTrackedEventMessage<>(
                                new GlobalSequenceTrackingToken(position++),
                                GenericEventMessage.asEventMessage("event")));
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(events.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return !events.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return events.take();
        }

        @Override
        public void close() {}
    }
}
