package fr.raccordement.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;

/** What an aggregate amounts to, alone or with those of a batch. */
class EventFoldTest {

    private final InMemoryEvents stored = new InMemoryEvents();
    private final List<Set<String>> askedTogether = new ArrayList<>();
    private final EventFold events =
            new EventFold(
                    EmbeddedEventStore.builder().storageEngine(stored).build(),
                    aggregates -> {
                        if (!aggregates.isEmpty()) {
                            askedTogether.add(aggregates);
                        }
                        return stored.streams(aggregates);
                    });

    @Test
    void those_of_a_batch_are_read_together_once() {
        stored.appendEvents(List.of(event("a", 0, "x"), event("b", 0, "y"), event("a", 1, "z")));
        stored.appendEvents(List.of(event("elsewhere", 0, "w")));
        var batch = new BatchingUnitOfWork<>(List.of(event("a", 0, "x"), event("b", 0, "y")));
        batch.start();

        assertThat(List.of(folded("a"), folded("b"), folded("elsewhere"), folded("a")))
                .containsExactly("xz", "y", "w", "xz");
        assertThat(folded("nothing")).isNull();
        batch.commit();

        assertThat(askedTogether).containsExactly(Set.of("a", "b"));
    }

    @Test
    void without_a_batch_it_is_read_alone_as_it_is_by_now() {
        stored.appendEvents(List.of(event("a", 0, "x")));
        assertThat(folded("a")).isEqualTo("x");
        stored.appendEvents(List.of(event("a", 1, "y")));

        assertThat(folded("a")).isEqualTo("xy");
        assertThat(askedTogether).isEmpty();
    }

    private String folded(String aggregate) {
        return events.<String, String>foldInBatch(
                aggregate,
                String.class,
                (before, event) -> before == null ? event : before + event);
    }

    private static DomainEventMessage<String> event(String aggregate, long sequence, String what) {
        return new GenericDomainEventMessage<>("Note", aggregate, sequence, what);
    }
}
