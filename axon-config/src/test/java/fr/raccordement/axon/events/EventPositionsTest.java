package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.processing.EventPositions;
import fr.raccordement.processing.EventPositions.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Positions are those at which readers of the whole store meet the events. */
class EventPositionsTest {

    private final TestStore store = new TestStore();
    private final EventPositions positions = new PostgresEventPositions(store.database);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void each_event_is_found_where_the_store_has_it() {
        store.engine.appendEvents(List.of(TestStore.event("b", 0), TestStore.event("a", 0)));
        store.engine.appendEvents(List.of(TestStore.event("b", 1)));
        var met =
                new PostgresStoredEvents(store.database, () -> "store")
                        .from(0, 10).stream()
                                .collect(
                                        Collectors.toMap(
                                                it -> new Event(it.aggregateId(), it.sequence()),
                                                StoredEvent::position));

        assertThat(positions.of(met.keySet())).isEqualTo(met).hasSize(3);
        assertThat(positions.of(Set.of(new Event("b", 1), new Event("b", 2), new Event("c", 0))))
                .isEqualTo(Map.of(new Event("b", 1), met.get(new Event("b", 1))));
        assertThat(positions.of(Set.of())).isEmpty();
    }
}
