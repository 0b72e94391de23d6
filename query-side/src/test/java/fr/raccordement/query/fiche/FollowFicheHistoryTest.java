package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.journal.query.FollowLife;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.query.Eventually;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class FollowFicheHistoryTest {

    private final World world = new World();
    private final EventTail tail = world.get(EventTail.class);

    @AfterEach
    void close() {
        world.close();
        assertThat(tail.isRunning()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoever_subscribes_amid_a_stream_of_events_misses_none_and_sees_none_twice(long seed)
            throws InterruptedException {
        var random = new Random(seed);
        var history = new RandomFiche(seed, "f1").history(120);
        var due = new Semaphore(1);
        var writer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    for (var event : history) {
                                        due.acquireUninterruptibly();
                                        world.append(event);
                                        world.append(new CommentaireDefined("f2", "bruit"));
                                    }
                                });
        Eventually.reaches(1, () -> page().entries().isEmpty() ? 0 : 1);
        var followers = new ArrayList<Recorder<HistoryEntryView>>();
        for (int i = 0; i < 8; i++) {
            due.release(5 + random.nextInt(10));
            followers.add(Recorder.of(follow(i - 1, AUDITOR)));
        }
        due.release(history.size());
        writer.join();

        var all = page().entries();
        for (int i = 0; i < followers.size(); i++) {
            assertThat(followers.get(i).take(120 - i)).isEqualTo(all.subList(i, 120));
            followers.get(i).assertNothingMore();
            followers.get(i).cancel();
        }
        Eventually.reaches(0, tail::subscriptions);
    }

    @Test
    void a_slow_follower_gets_all_in_order_when_it_asks_again() {
        new RandomFiche(1, "f1").history(10).forEach(world::append);
        var follower = Recorder.lazy(follow(-1, AUDITOR));
        follower.request(1);
        assertThat(follower.take(1)).extracting(HistoryEntryView::sequence).containsExactly(0L);
        for (int i = 0; i < 500; i++) {
            world.append(new CommentaireDefined("f1", "n° " + i));
        }

        follower.request(1000);

        assertThat(follower.take(509)).isEqualTo(all(510).subList(1, 510));
        follower.cancel();
        Eventually.reaches(0, tail::subscriptions);
    }

    @Test
    void following_resumes_after_the_sequence_last_seen() {
        new RandomFiche(2, "f1").history(10).forEach(world::append);
        var follower = Recorder.of(follow(10, AUDITOR));
        for (int i = 0; i < 3; i++) {
            world.append(new CommentaireDefined("f1", "n° " + i));
        }

        assertThat(follower.take(2))
                .extracting(HistoryEntryView::sequence)
                .containsExactly(11L, 12L);
        follower.cancel();
    }

    @Test
    void a_fiche_absent_or_hidden_is_refused_at_once_and_alike() {
        new RandomFiche(3, "f1").history(3).forEach(world::append);

        Recorder.of(follow(-1, JEANNE)).assertRefused("NOT_FOUND");
        Recorder.of(
                        world.follow(
                                new FollowLife(Thing.fiche("f9"), -1, AUDITOR),
                                HistoryEntryView.class))
                .assertRefused("NOT_FOUND");
        Eventually.reaches(0, tail::subscriptions);
    }

    @Test
    void a_right_withdrawn_ends_the_stream_without_waiting_for_an_event() {
        var history = new RandomFiche(4, "f1").history(3);
        var structure = ((FicheCreated) history.getFirst()).structure();
        world.habilitate(structure, "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        history.forEach(world::append);
        var follower = Recorder.of(follow(-1, JEANNE));
        assertThat(follower.take(3)).hasSize(3);

        world.habilitate(structure, "jeanne");

        follower.assertRefused("NOT_FOUND");
        Eventually.reaches(0, tail::subscriptions);
    }

    private Flux<HistoryEntryView> follow(long after, Actor viewer) {
        return world.follow(
                new FollowLife(Thing.fiche("f1"), after, viewer), HistoryEntryView.class);
    }

    private List<HistoryEntryView> all(int first) {
        return world.ask(new FindFicheHistory("f1", -1, first, AUDITOR), HistoryPage.class)
                .entries();
    }

    private HistoryPage page() {
        return world.ask(new FindFicheHistory("f1", -1, 500, AUDITOR), HistoryPage.class);
    }
}
