package fr.raccordement.projection.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.query.Eventually;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

class EventTailTest {

    @Test
    void the_tail_resumes_where_a_stream_failed() {
        var failures = new AtomicInteger(3);
        try (var world = new World(store -> failing(store, failures))) {
            var tail = world.get(EventTail.class);
            var all = Recorder.of(tail.everything().map(Message::getPayload));
            Eventually.reaches(1, () -> failures.get() < 3 ? 1 : 0);

            for (int i = 0; i < 50; i++) {
                world.append("a" + i % 5, i);
            }

            assertThat(all.take(50)).isEqualTo(IntStream.range(0, 50).boxed().toList());
            assertThat(failures).hasValue(0);
            assertThat(tail.isRunning()).isTrue();
        }
    }

    @Test
    void a_watcher_is_notified_of_its_own_aggregates_only() {
        try (var world = new World()) {
            var tail = world.get(EventTail.class);
            var watcher = Recorder.of(tail.watch(Set.of("a", "b")));
            watcher.take(1);

            world.append("c", "not for us");
            world.append("b", "for us");

            assertThat(watcher.take(1).getFirst().event())
                    .extracting(Message::getPayload)
                    .isEqualTo("for us");
            assertThat(tail.subscriptions()).isEqualTo(2);
            watcher.cancel();
            assertThat(tail.subscriptions()).isZero();
        }
    }

    @Test
    void the_tail_stops_and_starts_again() {
        try (var world = new World()) {
            var tail = world.get(EventTail.class);
            tail.stop();
            assertThat(tail.isRunning()).isFalse();
            tail.start();
            tail.start();
            var watcher = Recorder.of(tail.watch(Set.of("a")));
            world.append("a", "live");

            assertThat(watcher.take(1)).hasSize(1);
            assertThat(tail.isRunning()).isTrue();
        }
    }

    /** Streams of this store fail at once the first time, after ten events the next times. */
    private static EventStore failing(EventStore store, AtomicInteger failures) {
        return proxy(
                EventStore.class,
                store,
                (method, result) -> {
                    if (!method.equals("openStream") || failures.get() == 0) {
                        return result;
                    }
                    if (failures.getAndDecrement() == 3) {
                        throw new IllegalStateException("no stream, for the test");
                    }
                    var left = new AtomicInteger(10);
                    return proxy(
                            TrackingEventStream.class,
                            (BlockingStream<?>) result,
                            (called, answer) -> {
                                if (called.equals("nextAvailable") && left.decrementAndGet() < 0) {
                                    throw new IllegalStateException("broken, for the test");
                                }
                                return answer;
                            });
                });
    }

    private static <T> T proxy(Class<T> type, Object target, After after) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            try {
                                return after.call(
                                        method.getName(), method.invoke(target, arguments));
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    private interface After {
        Object call(String method, Object result);
    }
}
