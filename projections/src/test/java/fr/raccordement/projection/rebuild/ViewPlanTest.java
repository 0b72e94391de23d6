package fr.raccordement.projection.rebuild;

import static fr.raccordement.projection.Slot.BIS;
import static fr.raccordement.projection.Slot.PREMIER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.projection.Slot;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ViewPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final String OLD = "1fiches{id:String}";
    private static final String NEW = "1fiches{id:String,nom:String}";

    private static final ViewPlan FIRST = ViewPlan.empty("fiche-projection", 0).startedBy(OLD, NOW);
    private static final ViewPlan ALIVE = whole(FIRST, PREMIER, 1);
    private static final ViewPlan REBUILDING = ALIVE.requested(2, OLD, NOW).cleared(BIS, 2);
    private static final ViewPlan REBUILT = REBUILDING.whole(BIS, 2, NOW);

    @Test
    void at_the_first_start_a_generation_is_told_into_an_empty_place() {
        assertThat(FIRST.building(OLD)).contains(PREMIER);
        assertThat(FIRST.live(OLD)).isEmpty();
        assertThat(FIRST.tells(PREMIER, OLD)).as("before it is cleared").isFalse();
        assertThat(FIRST.cleared(PREMIER, 1).tells(PREMIER, OLD)).isTrue();
    }

    @Test
    void started_again_it_goes_on() {
        assertThat(FIRST.startedBy(OLD, NOW.plusSeconds(1))).isEqualTo(FIRST);
        assertThat(ALIVE.startedBy(OLD, NOW.plusSeconds(1))).isEqualTo(ALIVE);
        assertThat(REBUILDING.startedBy(OLD, NOW.plusSeconds(1))).isEqualTo(REBUILDING);
    }

    @Test
    void a_rebuild_takes_the_other_place_and_what_answers_goes_on_answering() {
        assertThat(REBUILDING.live(OLD)).contains(PREMIER);
        assertThat(REBUILDING.building(OLD)).contains(BIS);
        assertThat(REBUILDING.derniere()).isEqualTo(2);
    }

    @Test
    void whole_it_answers_and_the_one_before_is_kept_and_goes_on_being_told() {
        assertThat(REBUILT.live(OLD)).contains(BIS);
        assertThat(REBUILT.kept(OLD)).map(Generation::numero).contains(1L);
        assertThat(REBUILT.tells(PREMIER, OLD)).isTrue();
    }

    @Test
    void what_is_asked_for_twice_is_begun_once() {
        assertThat(REBUILDING.requested(2, OLD, NOW)).isEqualTo(REBUILDING);
        assertThat(REBUILDING.requested(3, OLD, NOW)).isEqualTo(REBUILDING);
        assertThat(REBUILT.requested(2, OLD, NOW)).isEqualTo(REBUILT);
    }

    @Test
    void going_back_is_turning_round_and_so_is_going_forward_again() {
        var back = REBUILT.rolledBackTo(1);

        assertThat(back.live(OLD)).contains(PREMIER);
        assertThat(back.kept(OLD)).map(Generation::numero).contains(2L);
        assertThat(back.rolledBackTo(1)).isEqualTo(back);
        assertThat(back.rolledBackTo(2)).isEqualTo(REBUILT);
    }

    @Test
    void what_was_never_whole_is_not_gone_back_to() {
        assertThat(REBUILDING.rolledBackTo(2)).isEqualTo(REBUILDING);
    }

    @Test
    void a_discarded_generation_is_cleared_and_not_told_any_more() {
        var discarded = REBUILT.discarded(1);

        assertThat(discarded.at(PREMIER)).isEqualTo(Generation.GONE);
        assertThat(discarded.tells(PREMIER, OLD)).isFalse();
        assertThat(discarded.kept(OLD)).isEmpty();
        assertThat(REBUILT.discarded(2)).as("what answers stays").isEqualTo(REBUILT);
    }

    @Test
    void an_abandoned_generation_is_cleared() {
        assertThat(REBUILDING.abandoned(2).at(BIS)).isEqualTo(Generation.GONE);
        assertThat(REBUILT.abandoned(2)).as("it is whole already").isEqualTo(REBUILT);
    }

    @Test
    void a_step_that_is_about_another_generation_changes_nothing() {
        assertThat(REBUILDING.whole(BIS, 1, NOW)).isEqualTo(REBUILDING);
        assertThat(REBUILDING.cleared(BIS, 1)).isEqualTo(REBUILDING);
        assertThat(REBUILDING.announced(BIS, 1)).isEqualTo(REBUILDING);
    }

    @Test
    void what_is_still_to_be_cleared_is_not_whole() {
        var asked = ALIVE.requested(2, OLD, NOW);

        assertThat(asked.whole(BIS, 2, NOW)).isEqualTo(asked);
    }

    @Test
    void another_version_builds_its_own_beside_what_it_found() {
        var upgraded = ALIVE.startedBy(NEW, NOW);

        assertThat(upgraded.at(PREMIER)).isEqualTo(ALIVE.at(PREMIER));
        assertThat(upgraded.building(NEW)).contains(BIS);
        assertThat(upgraded.live(NEW)).isEmpty();
        assertThat(upgraded.live(OLD)).as("the one before still answers there").contains(PREMIER);
        assertThat(upgraded.tells(PREMIER, NEW)).as("left as it is").isFalse();
    }

    @Test
    void the_version_before_finds_its_own_where_it_left_it() {
        var upgraded = whole(ALIVE.startedBy(NEW, NOW), BIS, 2);
        var back = upgraded.startedBy(OLD, NOW);

        assertThat(upgraded.live(NEW)).contains(BIS);
        assertThat(upgraded.kept(NEW)).map(Generation::layout).contains(OLD);
        assertThat(back.live(OLD)).as("nothing was told to it meanwhile").isEmpty();
        assertThat(back.building(OLD)).contains(PREMIER);
        var again = back.whole(PREMIER, 1, NOW);
        assertThat(again.vivant()).isEqualTo(PREMIER);
        assertThat(again.startedBy(NEW, NOW).building(NEW)).contains(BIS);
    }

    @Test
    void a_third_version_takes_the_place_of_what_does_not_answer() {
        var third = whole(ALIVE.startedBy(NEW, NOW), BIS, 2).startedBy("3", NOW);

        assertThat(third.building("3")).contains(PREMIER);
        assertThat(third.live(NEW)).contains(BIS);
    }

    @Test
    void numbers_go_on_where_decisions_left_them() {
        assertThat(ViewPlan.empty("fiche-projection", 7).startedBy(OLD, NOW).derniere())
                .isEqualTo(8);
    }

    @Test
    void the_first_generation_of_all_needs_no_announcement_any_other_does() {
        assertThat(ALIVE.at(PREMIER).annoncee()).isTrue();
        assertThat(REBUILT.at(BIS).annoncee()).isFalse();
        assertThat(REBUILT.announced(BIS, 2).at(BIS).annoncee()).isTrue();
    }

    private static ViewPlan whole(ViewPlan plan, Slot place, long generation) {
        return plan.cleared(place, generation).whole(place, generation, NOW);
    }
}
