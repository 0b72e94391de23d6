package fr.raccordement.query.fiche;

import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.Actors.JEANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheStatusChangeView;
import fr.raccordement.api.fiche.query.FollowFicheStatus;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.query.Eventually;
import fr.raccordement.query.Recorder;
import fr.raccordement.query.World;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class FollowFicheStatusTest {

    private final World world = new World();
    private final EventTail tail = world.get(EventTail.class);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void changes_are_told_with_the_status_before_and_nothing_else_is() {
        var follower = follow(null, AUDITOR);
        create("f1", "11111111111111");

        world.append(new CommentaireDefined("f1", "rien de neuf"));
        world.append(new FicheSubmitted("f1"));
        create("f2", "22222222222222");
        world.append(new FicheWithdrawn("f1"));
        world.append(new FicheDiscarded("f1"));

        assertThat(follower.take(5))
                .extracting(
                        FicheStatusChangeView::ficheId,
                        FicheStatusChangeView::version,
                        FicheStatusChangeView::statusBefore,
                        FicheStatusChangeView::statusAfter,
                        FicheStatusChangeView::actor)
                .containsExactly(
                        tuple("f1", 0L, null, FicheStatus.BROUILLON, "jeanne"),
                        tuple("f1", 2L, FicheStatus.BROUILLON, FicheStatus.ENVOYEE, "jeanne"),
                        tuple("f2", 0L, null, FicheStatus.BROUILLON, "jeanne"),
                        tuple("f1", 3L, FicheStatus.ENVOYEE, FicheStatus.BROUILLON, "jeanne"),
                        tuple("f1", 4L, FicheStatus.BROUILLON, null, "jeanne"));
        follower.cancel();
        Eventually.reaches(0, tail::subscriptions);
    }

    @Test
    void each_follower_is_told_what_they_may_see_and_asked_for() {
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        var jeanne = follow(null, JEANNE);
        var elsewhere = follow("22222222222222", AUDITOR);
        var hidden = follow("22222222222222", JEANNE);

        create("f1", "22222222222222");
        create("f2", "11111111111111");
        create("f3", "33333333333333");
        create("f4", "22222222222222");
        assertThat(jeanne.take(1)).extracting(FicheStatusChangeView::ficheId).containsExactly("f2");
        world.habilitate("11111111111111", "jeanne");
        create("f5", "11111111111111");
        create("f6", "22222222222222");

        assertThat(elsewhere.take(3))
                .extracting(FicheStatusChangeView::ficheId)
                .containsExactly("f1", "f4", "f6");
        jeanne.assertNothingMore();
        hidden.assertEnded();
    }

    @Test
    void who_follows_a_structure_is_told_until_they_may_read_nothing_there() {
        world.habilitate("11111111111111", "jeanne", Profil.RACCORDEMENT_CONSULTATION);
        var jeanne = follow("11111111111111", JEANNE);
        create("f1", "11111111111111");
        assertThat(jeanne.take(1)).hasSize(1);
        world.habilitate("11111111111111", "jeanne", Profil.EDI_RECEPTEUR_CONSULTATION);
        create("f2", "11111111111111");
        assertThat(jeanne.take(1)).extracting(FicheStatusChangeView::ficheId).containsExactly("f2");

        world.habilitate("11111111111111", "jeanne", Profil.ORGANISATION_MODIFICATION);

        jeanne.assertEnded();
        Eventually.reaches(0, tail::subscriptions);
    }

    @Test
    void one_who_does_not_read_misses_nothing_and_holds_up_nobody() {
        var lazy = Recorder.lazy(follower(null, AUDITOR));
        var greedy = follow(null, AUDITOR);
        for (int i = 0; i < 400; i++) {
            create("f" + i, "11111111111111");
        }
        assertThat(greedy.take(400)).hasSize(400);

        lazy.request(Long.MAX_VALUE);

        assertThat(lazy.take(400))
                .extracting(FicheStatusChangeView::ficheId)
                .isEqualTo(IntStream.range(0, 400).mapToObj(i -> "f" + i).toList());
        greedy.cancel();
        lazy.cancel();
        Eventually.reaches(0, tail::subscriptions);
    }

    private void create(String id, String structure) {
        world.append(
                new FicheCreated(id, structure, FicheKind.RECEPTEUR, Environnement.PRODUCTION));
    }

    private Recorder<FicheStatusChangeView> follow(@Nullable String structure, Actor viewer) {
        return Recorder.of(follower(structure, viewer));
    }

    private Flux<FicheStatusChangeView> follower(@Nullable String structure, Actor viewer) {
        return world.follow(
                new FollowFicheStatus(structure, null, viewer), FicheStatusChangeView.class);
    }
}
