package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.processing.AggregateStreams;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams of several aggregates read together are those read one by one. */
class AggregateStreamsTest {

    private final TestStore store = new TestStore();
    private final AggregateStreams streams = store.engine::streams;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void each_stream_is_whole_and_in_its_order() {
        store.engine.appendEvents(
                List.of(
                        TestStore.event("b", 0),
                        TestStore.event("a", 0),
                        TestStore.event("other", 0),
                        TestStore.event("b", 1)));

        var found = streams.of(Set.of("a", "b", "nothing"));

        assertThat(found).containsOnlyKeys("a", "b");
        found.forEach(
                (aggregate, events) ->
                        assertThat(events)
                                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
                                        "payload")
                                .isEqualTo(alone(aggregate)));
        assertThat(found.get("b"))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L);
        assertThat(streams.of(Set.of())).isEmpty();
    }

    private List<? extends DomainEventMessage<?>> alone(String aggregate) {
        return store.engine.readEvents(aggregate).asStream().toList();
    }
}
