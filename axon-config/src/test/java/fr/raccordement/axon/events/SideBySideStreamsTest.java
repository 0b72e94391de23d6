package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

class SideBySideStreamsTest {

    /** Each of the two is answered only once the other is asked for as well. */
    @Test
    void one_does_not_wait_for_the_other() {
        var both = new CyclicBarrier(2);
        var streams =
                new SideBySideStreams(
                        aggregate -> {
                            await(both);
                            return events(aggregate, 2);
                        });

        var found = streams.of(Set.of("a", "b"));

        assertThat(found).containsOnlyKeys("a", "b");
        assertThat(found.get("a"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
    }

    @Test
    void so_many_at_once_and_no_more() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var streams =
                new SideBySideStreams(
                        aggregate -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            Thread.yield();
                            now.decrementAndGet();
                            return events(aggregate, 1);
                        });
        var all = IntStream.range(0, 500).mapToObj(n -> "a" + n).collect(Collectors.toSet());

        assertThat(streams.of(all)).hasSize(500);
        assertThat(most.get()).isBetween(1, SideBySideStreams.AT_ONCE);
    }

    @Test
    void what_nothing_happened_to_is_missing_and_a_failure_is_one() {
        assertThat(new SideBySideStreams(_ -> List.of()).of(Set.of("a"))).isEmpty();
        assertThat(new SideBySideStreams(_ -> List.of()).of(Set.of())).isEmpty();
        assertThatThrownBy(
                        () ->
                                new SideBySideStreams(
                                                _ -> {
                                                    throw new IllegalStateException("away");
                                                })
                                        .of(Set.of("a", "b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
    }

    private static List<DomainEventMessage<?>> events(String aggregate, int count) {
        return IntStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(
                        n -> new GenericDomainEventMessage<>("Note", aggregate, n, "noted"))
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
