package fr.raccordement.query.examen;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.examen.Examen;
import fr.raccordement.api.examen.Examens;
import fr.raccordement.api.examen.query.ExamensView;
import fr.raccordement.api.examen.query.FindExamens;
import fr.raccordement.api.examen.query.FollowExamens;
import fr.raccordement.projection.InMemoryMongo;
import fr.raccordement.query.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** Who examines what, as two nodes on one store see it. */
class ExamensTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<String> BOTH = List.of("a", "b");

    private final MutableClock clock = MutableClock.of(START, ZoneOffset.UTC);
    private final MongoDatabase store = InMemoryMongo.database();
    private final StoredExamens here = new StoredExamens(store, clock);
    private final StoredExamens there = new StoredExamens(store, clock);

    @Test
    void what_is_taken_on_one_node_is_taken_on_the_other() {
        var anne = here.take("a", "anne", false);

        assertThat(anne).isEqualTo(new Examen("a", "anne", START, START.plus(Examens.DUREE)));
        assertThat(there.take("a", "boris", false)).isEqualTo(anne);
        assertThat(there.of(BOTH)).containsExactly(anne);
        assertThat(there.all()).containsExactly(anne);
    }

    @Test
    void whoever_goes_on_has_it_since_they_began() {
        here.take("a", "anne", false);
        clock.add(Duration.ofSeconds(90));

        var goesOn = there.take("a", "anne", false);

        assertThat(goesOn.depuis()).isEqualTo(START);
        assertThat(goesOn.jusqua()).isEqualTo(START.plusSeconds(90).plus(Examens.DUREE));
    }

    @Test
    void what_is_not_taken_again_is_free_at_its_end() {
        here.take("a", "anne", false);
        clock.add(Examens.DUREE.minusMillis(1));
        assertThat(there.take("a", "boris", false).par()).isEqualTo("anne");
        clock.add(Duration.ofMillis(1));

        assertThat(there.all()).isEmpty();
        assertThat(there.take("a", "boris", false).par()).isEqualTo("boris");
        assertThat(here.take("a", "anne", false).par()).isEqualTo("boris");
    }

    @Test
    void it_may_be_taken_from_another_who_then_leaves_nothing() {
        here.take("a", "anne", false);
        assertThat(there.take("a", "boris", true).par()).isEqualTo("boris");

        here.leave("a", "anne");
        assertThat(here.of(BOTH)).extracting(Examen::par).containsExactly("boris");
        there.leave("a", "boris");
        assertThat(here.of(BOTH)).isEmpty();
    }

    @Test
    void of_many_who_take_it_at_once_one_has_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            var fiche = "f" + round;
            try (var examiners = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = new ArrayList<Future<Examen>>();
                for (int i = 0; i < 8; i++) {
                    var node = i % 2 == 0 ? here : there;
                    var login = "e" + i;
                    all.add(examiners.submit(() -> node.take(fiche, login, false)));
                }
                var first = all.getFirst().get();
                for (var each : all) {
                    assertThat(each.get()).isEqualTo(first);
                }
            }
        }
    }

    @Test
    void those_at_the_operator_see_it_and_nobody_else() {
        try (var world = new World()) {
            world.get(Examens.class).take("a", "anne", false);

            assertThat(world.list(new FindExamens(Set.of("a", "b"), AUDITOR), Examen.class))
                    .extracting(Examen::par)
                    .containsExactly("anne");
            assertThat(world.list(new FindExamens(Set.of("a"), JEANNE), Examen.class)).isEmpty();
            assertThatThrownBy(
                            () ->
                                    world.follow(new FollowExamens(JEANNE), ExamensView.class)
                                            .blockFirst())
                    .isInstanceOf(QueryExecutionException.class);
        }
    }

    @Test
    void who_follows_is_told_all_at_once_and_of_each_change() throws InterruptedException {
        try (var world = new World()) {
            var examens = world.get(Examens.class);
            examens.take("a", "anne", false);

            var told = new LinkedBlockingQueue<List<String>>();
            var following =
                    world.follow(new FollowExamens(AUDITOR), ExamensView.class)
                            .map(it -> it.examens().stream().map(Examen::par).toList())
                            .subscribe(told::add);
            assertThat(told.poll(20, SECONDS)).containsExactly("anne");
            examens.take("b", "boris", false);
            assertThat(told.poll(20, SECONDS)).containsExactly("anne", "boris");
            examens.leave("a", "anne");
            assertThat(told.poll(20, SECONDS)).containsExactly("boris");
            following.dispose();
        }
    }
}
