package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.Test;

/** Which events a reader gets that ignores some types. */
class WakeableStreamTest {

    private final Queue<TrackedEventMessage<?>> stored = new ArrayDeque<>();
    private final TrackingEventStream stream =
            new WakeableStream(new Stored(), new HeadWatcher(() -> new Stored()));

    @Test
    void a_reader_without_unwanted_types_gets_every_event() throws InterruptedException {
        store("a", 1, "b", 2);

        assertThat(rest()).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void unwanted_events_are_skipped_where_others_follow() throws InterruptedException {
        store(1, "a", 2, 3, 4, "b", 5, 6);
        stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());

        assertThat(rest()).as("the last one advances the token").containsExactly(1L, 5L, 7L);
    }

    @Test
    void of_many_unwanted_events_some_are_delivered() throws InterruptedException {
        for (int i = 0; i <= 1_000; i++) {
            store(i);
        }
        stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());

        assertThat(rest()).hasSizeBetween(3, 10).last().isEqualTo(1_000L);
    }

    @Test
    void peek_shows_what_comes_next() throws InterruptedException {
        store(1, 2, "a", 3);
        stream.skipMessagesWithPayloadTypeOf(stream.nextAvailable());

        assertThat(stream.peek().map(WakeableStreamTest::index)).contains(2L);
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(rest()).containsExactly(2L, 3L);
        assertThat(stream.peek()).isEmpty();
    }

    private void store(Object... payloads) {
        for (var payload : payloads) {
            stored.add(
                    new GenericTrackedEventMessage<>(
                            new GlobalSequenceTrackingToken(stored.size()),
                            GenericEventMessage.asEventMessage(payload)));
        }
    }

    private List<Long> rest() throws InterruptedException {
        var rest = new ArrayList<Long>();
        while (stream.hasNextAvailable()) {
            rest.add(index(stream.nextAvailable()));
        }
        return rest;
    }

    private static long index(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private final class Stored
            implements TrackingEventStream, BlockingStream<TrackedEventMessage<?>> {

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(stored.peek());
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return !stored.isEmpty();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return stored.remove();
        }

        @Override
        public void close() {
            stored.clear();
        }
    }
}
