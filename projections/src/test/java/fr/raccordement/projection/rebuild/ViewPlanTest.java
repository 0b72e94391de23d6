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
    private static final ViewPlan ACTIVE = completed(FIRST, PREMIER, 1);
    private static final ViewPlan REBUILDING = ACTIVE.requested(2, OLD, NOW).cleared(BIS, 2);
    private static final ViewPlan REBUILT = REBUILDING.completed(BIS, 2, NOW);

    @Test
    void at_the_first_start_a_generation_is_built_in_an_empty_slot() {
        assertThat(FIRST.buildSlot(OLD)).contains(PREMIER);
        assertThat(FIRST.activeSlot(OLD)).isEmpty();
        assertThat(FIRST.isFed(PREMIER, OLD)).as("before it is cleared").isFalse();
        assertThat(FIRST.cleared(PREMIER, 1).isFed(PREMIER, OLD)).isTrue();
    }

    @Test
    void a_restart_changes_nothing() {
        assertThat(FIRST.startedBy(OLD, NOW.plusSeconds(1))).isEqualTo(FIRST);
        assertThat(ACTIVE.startedBy(OLD, NOW.plusSeconds(1))).isEqualTo(ACTIVE);
        assertThat(REBUILDING.startedBy(OLD, NOW.plusSeconds(1))).isEqualTo(REBUILDING);
    }

    @Test
    void a_rebuild_takes_the_other_slot_while_the_active_one_goes_on_answering() {
        assertThat(REBUILDING.activeSlot(OLD)).contains(PREMIER);
        assertThat(REBUILDING.buildSlot(OLD)).contains(BIS);
        assertThat(REBUILDING.derniere()).isEqualTo(2);
    }

    @Test
    void once_complete_it_answers_and_the_one_before_is_kept_up_to_date() {
        assertThat(REBUILT.activeSlot(OLD)).contains(BIS);
        assertThat(REBUILT.kept(OLD)).map(Generation::numero).contains(1L);
        assertThat(REBUILT.isFed(PREMIER, OLD)).isTrue();
    }

    @Test
    void what_is_requested_twice_is_begun_once() {
        assertThat(REBUILDING.requested(2, OLD, NOW)).isEqualTo(REBUILDING);
        assertThat(REBUILDING.requested(3, OLD, NOW)).isEqualTo(REBUILDING);
        assertThat(REBUILT.requested(2, OLD, NOW)).isEqualTo(REBUILT);
    }

    @Test
    void rolling_back_switches_and_so_does_going_forward_again() {
        var back = REBUILT.rolledBackTo(1);

        assertThat(back.activeSlot(OLD)).contains(PREMIER);
        assertThat(back.kept(OLD)).map(Generation::numero).contains(2L);
        assertThat(back.rolledBackTo(1)).isEqualTo(back);
        assertThat(back.rolledBackTo(2)).isEqualTo(REBUILT);
    }

    @Test
    void what_was_never_complete_is_not_rolled_back_to() {
        assertThat(REBUILDING.rolledBackTo(2)).isEqualTo(REBUILDING);
    }

    @Test
    void a_discarded_generation_is_cleared_and_not_projected_into_any_more() {
        var discarded = REBUILT.discarded(1);

        assertThat(discarded.at(PREMIER)).isEqualTo(Generation.REMOVED);
        assertThat(discarded.isFed(PREMIER, OLD)).isFalse();
        assertThat(discarded.kept(OLD)).isEmpty();
        assertThat(REBUILT.discarded(2)).as("what answers stays").isEqualTo(REBUILT);
    }

    @Test
    void an_abandoned_generation_is_cleared() {
        assertThat(REBUILDING.abandoned(2).at(BIS)).isEqualTo(Generation.REMOVED);
        assertThat(REBUILT.abandoned(2)).as("it is complete already").isEqualTo(REBUILT);
    }

    @Test
    void a_step_for_another_generation_changes_nothing() {
        assertThat(REBUILDING.completed(BIS, 1, NOW)).isEqualTo(REBUILDING);
        assertThat(REBUILDING.cleared(BIS, 1)).isEqualTo(REBUILDING);
        assertThat(REBUILDING.announced(BIS, 1)).isEqualTo(REBUILDING);
    }

    @Test
    void what_is_still_to_be_cleared_is_not_complete() {
        var asked = ACTIVE.requested(2, OLD, NOW);

        assertThat(asked.completed(BIS, 2, NOW)).isEqualTo(asked);
    }

    @Test
    void another_version_builds_its_own_beside_what_it_found() {
        var upgraded = ACTIVE.startedBy(NEW, NOW);

        assertThat(upgraded.at(PREMIER)).isEqualTo(ACTIVE.at(PREMIER));
        assertThat(upgraded.buildSlot(NEW)).contains(BIS);
        assertThat(upgraded.activeSlot(NEW)).isEmpty();
        assertThat(upgraded.activeSlot(OLD))
                .as("the one before still answers there")
                .contains(PREMIER);
        assertThat(upgraded.isFed(PREMIER, NEW)).as("left as it is").isFalse();
    }

    @Test
    void the_version_before_finds_its_own_where_it_left_it() {
        var upgraded = completed(ACTIVE.startedBy(NEW, NOW), BIS, 2);
        var back = upgraded.startedBy(OLD, NOW);

        assertThat(upgraded.activeSlot(NEW)).contains(BIS);
        assertThat(upgraded.kept(NEW)).map(Generation::layout).contains(OLD);
        assertThat(back.activeSlot(OLD)).as("it missed events meanwhile").isEmpty();
        assertThat(back.buildSlot(OLD)).contains(PREMIER);
        var again = back.completed(PREMIER, 1, NOW);
        assertThat(again.vivant()).isEqualTo(PREMIER);
        assertThat(again.startedBy(NEW, NOW).buildSlot(NEW)).contains(BIS);
    }

    @Test
    void a_third_version_takes_the_slot_that_does_not_answer() {
        var third = completed(ACTIVE.startedBy(NEW, NOW), BIS, 2).startedBy("3", NOW);

        assertThat(third.buildSlot("3")).contains(PREMIER);
        assertThat(third.activeSlot(NEW)).contains(BIS);
    }

    @Test
    void numbers_go_on_where_decisions_left_them() {
        assertThat(ViewPlan.empty("fiche-projection", 7).startedBy(OLD, NOW).derniere())
                .isEqualTo(8);
    }

    @Test
    void the_first_generation_of_all_needs_no_announcement_any_other_does() {
        assertThat(ACTIVE.at(PREMIER).annoncee()).isTrue();
        assertThat(REBUILT.at(BIS).annoncee()).isFalse();
        assertThat(REBUILT.announced(BIS, 2).at(BIS).annoncee()).isTrue();
    }

    private static ViewPlan completed(ViewPlan plan, Slot slot, long generation) {
        return plan.cleared(slot, generation).completed(slot, generation, NOW);
    }
}
