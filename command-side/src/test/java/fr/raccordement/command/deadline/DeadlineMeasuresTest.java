package fr.raccordement.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlineMeasuresTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

    @Test
    void what_is_due_is_counted_and_what_is_late_apart() {
        assertThat(measured("2026-11-30T09:57:00Z", "2026-11-30T09:59:30Z", "2026-11-30T10:00:01Z"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "raccordement.deadlines.due", 2.0,
                                "raccordement.deadlines.late", 1.0,
                                "raccordement.deadlines.delay.seconds", 180.0));
    }

    @Test
    void nothing_is_late_where_nothing_is_due() {
        assertThat(measured("2026-12-01T10:00:00Z").values()).containsOnly(0.0);
        assertThat(measured().values()).containsOnly(0.0);
    }

    private static Map<String, Double> measured(String... due) {
        var told = new HashMap<String, Double>();
        new DeadlineMeasures(store(due), Set.of("kind"), Clock.fixed(NOW, ZoneOffset.UTC))
                .sample((name, _, value, _) -> told.put(name, value));
        return told;
    }

    private static DeadlineStore store(String... due) {
        return new DeadlineStore() {
            @Override
            public List<Deadline> first(int count, Collection<String> kinds) {
                return Stream.of(due)
                        .map(it -> new Deadline("kind", it, Instant.parse(it)))
                        .limit(count)
                        .toList();
            }

            @Override
            public void write(Map<String, Optional<Deadline>> changes, long position) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void move(Deadline deadline, Instant to) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void hasten(String kind, Instant to) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void settle(Deadline deadline) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
