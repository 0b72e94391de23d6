package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What follows the end of the store goes on after an Error as it is read. */
class EventStoreThreadsTest {

    static final List<Supplier<Error>> ERRORS =
            List.of(
                    () -> new AssertionError("of this test"),
                    () -> new OutOfMemoryError("of this test"),
                    () -> new StackOverflowError("of this test"),
                    () -> new NoClassDefFoundError("of this test"));

    private final AtomicReference<@Nullable Error> failure = new AtomicReference<>();
    private final NotifyingEventStore events =
            NotifyingEventStore.from(
                    EmbeddedEventStore.builder()
                            .storageEngine(
                                    new InMemoryEventStorageEngine() {
                                        @Override
                                        public Stream<? extends TrackedEventMessage<?>> readEvents(
                                                TrackingToken token, boolean mayBlock) {
                                            var now = failure.getAndSet(null);
                                            if (now != null) {
                                                throw now;
                                            }
                                            return super.readEvents(token, mayBlock);
                                        }
                                    }));

    @ParameterizedTest
    @FieldSource("ERRORS")
    void a_reader_at_the_end_is_given_what_comes_after_an_error(Supplier<Error> error)
            throws Exception {
        try (var reader = events.openStream(events.createHeadToken())) {
            events.publish(TestStore.event("a", 0));
            assertThat(reader.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            reader.nextAvailable();
            assertThat(reader.hasNextAvailable(200, TimeUnit.MILLISECONDS)).isFalse();

            failure.set(error.get());
            events.publish(TestStore.event("a", 1));
            await().until(() -> failure.get() == null);
            events.publish(TestStore.event("a", 2));

            assertThat(reader.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(sequence(reader.nextAvailable())).isEqualTo(1);
            assertThat(reader.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(sequence(reader.nextAvailable())).isEqualTo(2);
        } finally {
            events.shutDown();
        }
    }

    private static long sequence(TrackedEventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getSequenceNumber();
    }
}
