package fr.raccordement.stores.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.command.deadline.Deadline;
import fr.raccordement.embeddedmongo.TestMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoDeadlinesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final List<String> WAKE = List.of("wake");

    @TempDir Path temp;

    private TestMongo mongo;
    private MongoDeadlines deadlines;

    @BeforeEach
    void open() throws IOException {
        mongo = new TestMongo(temp.resolve("store.mv"));
        deadlines = new MongoDeadlines(mongo.database);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void those_due_first_come_first_to_the_millisecond() {
        var late = wake("late", NOON.plusMillis(2));
        var early = wake("early", NOON);
        var between = wake("between", NOON.plusMillis(1));

        keep(late, early, between);

        assertThat(deadlines.first(9, WAKE)).containsExactly(early, between, late);
        assertThat(deadlines.first(2, WAKE)).containsExactly(early, between);
    }

    @Test
    void only_the_kinds_asked_for_are_found() {
        var wake = wake("s", NOON);
        var other = new Deadline("other", "s", NOON.minusSeconds(1));

        keep(wake, other);

        assertThat(deadlines.first(9, WAKE)).containsExactly(wake);
        assertThat(deadlines.first(9, List.of("other", "wake"))).containsExactly(other, wake);
        assertThat(deadlines.first(9, List.of())).isEmpty();
    }

    @Test
    void a_subject_has_one_deadline_of_a_kind() {
        keep(wake("s", NOON));
        var moved = wake("s", NOON.plusSeconds(3));

        keep(moved);

        assertThat(deadlines.first(9, WAKE)).containsExactly(moved);
    }

    @Test
    void of_many_changes_each_is_written() {
        keep(IntStream.range(0, 300).mapToObj(n -> wake("s" + n, NOON)).toArray(Deadline[]::new));
        var changes = new HashMap<String, Optional<Deadline>>();
        IntStream.range(0, 200).forEach(n -> changes.put("wake/s" + n, Optional.empty()));
        var moved = wake("s200", NOON.minusSeconds(1));
        changes.put(moved.id(), Optional.of(moved));

        deadlines.write(changes, 0);

        assertThat(deadlines.first(999, WAKE)).hasSize(100).startsWith(moved);
    }

    @Test
    void what_is_settled_is_forgotten() {
        keep(wake("s", NOON), wake("t", NOON));

        deadlines.settle(wake("s", NOON));

        assertThat(deadlines.first(9, WAKE)).containsExactly(wake("t", NOON));
    }

    @Test
    void what_was_moved_meanwhile_is_not_forgotten() {
        var moved = wake("s", NOON.plusSeconds(1));
        keep(moved);

        deadlines.settle(wake("s", NOON));

        assertThat(deadlines.first(9, WAKE)).containsExactly(moved);
    }

    @Test
    void what_is_due_again_is_moved_unless_it_was_already() {
        keep(wake("s", NOON), wake("t", NOON));

        deadlines.move(wake("s", NOON), NOON.plusSeconds(9).plusNanos(1));
        deadlines.move(wake("t", NOON.plusSeconds(1)), NOON.plusSeconds(9));

        assertThat(deadlines.first(9, WAKE))
                .containsExactly(wake("t", NOON), wake("s", NOON.plusSeconds(9)));
    }

    @Test
    void what_is_due_later_is_brought_forward_and_nothing_else_is_moved() {
        var other = new Deadline("other", "s", NOON.plusSeconds(9));
        keep(wake("early", NOON), wake("late", NOON.plusSeconds(9)), other);

        deadlines.hasten("wake", NOON.plusSeconds(1));

        assertThat(deadlines.first(9, WAKE))
                .containsExactly(wake("early", NOON), wake("late", NOON.plusSeconds(1)));
        assertThat(deadlines.first(9, List.of("other"))).containsExactly(other);
    }

    @Test
    void what_another_program_wrote_is_found() {
        new MongoDeadlines(mongo.database).write(Map.of("wake/s", Optional.of(wake("s", NOON))), 0);

        assertThat(deadlines.first(9, WAKE)).hasSize(1);
    }

    @Test
    void what_is_written_late_moves_and_forgets_nothing_that_a_later_event_set() {
        var wanted = wake("s", NOON);
        deadlines.write(Map.of(wanted.id(), Optional.of(wanted)), 9);

        deadlines.write(Map.of(wanted.id(), Optional.of(wake("s", NOON.plusSeconds(5)))), 8);
        deadlines.write(Map.of(wanted.id(), Optional.empty()), 8);
        assertThat(deadlines.first(9, WAKE)).containsExactly(wanted);

        deadlines.write(Map.of(wanted.id(), Optional.empty()), 9);
        assertThat(deadlines.first(9, WAKE)).isEmpty();
    }

    @Test
    void what_a_version_before_kept_is_moved() {
        mongo.database
                .getCollection("echeances")
                .insertOne(
                        new Document("_id", "wake/s")
                                .append("kind", "wake")
                                .append("subject", "s")
                                .append("due", NOON));

        keep(wake("s", NOON.plusSeconds(1)));

        assertThat(deadlines.first(9, WAKE)).containsExactly(wake("s", NOON.plusSeconds(1)));
    }

    @Test
    void those_due_at_one_instant_come_in_one_order() {
        keep(wake("b", NOON), wake("c", NOON), wake("a", NOON));

        assertThat(deadlines.first(2, WAKE)).containsExactly(wake("a", NOON), wake("b", NOON));
    }

    private static Deadline wake(String subject, Instant due) {
        return new Deadline("wake", subject, due);
    }

    private void keep(Deadline... kept) {
        var changes = new HashMap<String, Optional<Deadline>>();
        for (var each : kept) {
            changes.put(each.id(), Optional.of(each));
        }
        deadlines.write(changes, 0);
    }
}
