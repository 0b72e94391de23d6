package fr.raccordement.command.vue;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.vue.VueFixture.FICHES;
import static fr.raccordement.command.vue.VueFixture.ID;
import static fr.raccordement.command.vue.VueFixture.alive;

import fr.raccordement.api.vue.command.RollBackVue;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRolledBack;
import org.junit.jupiter.api.Test;

class RollBackVueTest {

    private static final RollBackVue BACK = new RollBackVue(ID, "Totaux faux", null);

    private final VueFixture vue = new VueFixture();

    @Test
    void the_generation_that_was_kept_answers_again() {
        vue.standing(alive(2, 1L))
                .given(new VueRebuildCompleted(FICHES, 2))
                .when(BACK)
                .expectEvents(new VueRolledBack(FICHES, 1, "Totaux faux"))
                .expectResultMessagePayload(1L);
    }

    @Test
    void once_decided_it_is_not_decided_again_before_it_took_effect() {
        vue.standing(alive(2, 1L))
                .given(new VueRolledBack(FICHES, 1, "Totaux faux"))
                .when(BACK)
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void the_newer_one_may_be_gone_back_to_in_turn() {
        vue.standing(alive(2, 2L))
                .given(new VueRolledBack(FICHES, 1, "Totaux faux"))
                .when(BACK)
                .expectEvents(new VueRolledBack(FICHES, 2, "Totaux faux"))
                .expectResultMessagePayload(1L);
    }

    @Test
    void after_another_rebuild_the_same_one_may_be_gone_back_to_again() {
        vue.standing(alive(3, 1L))
                .given(
                        new VueRolledBack(FICHES, 1, "Totaux faux"),
                        new VueRebuildCompleted(FICHES, 3))
                .when(BACK)
                .expectEvents(new VueRolledBack(FICHES, 1, "Totaux faux"));
    }

    @Test
    void there_has_to_be_one() {
        vue.standing(alive(1, null))
                .given()
                .when(BACK)
                .expectNoEvents()
                .expectException(refusal("VUE_NO_PREVIOUS"));
    }
}
