package fr.raccordement.command.vue;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.vue.VueFixture.FICHES;
import static fr.raccordement.command.vue.VueFixture.ID;
import static fr.raccordement.command.vue.VueFixture.alive;
import static fr.raccordement.command.vue.VueFixture.building;

import fr.raccordement.api.vue.command.RebuildVue;
import fr.raccordement.api.vue.event.VueRebuildAbandoned;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import org.junit.jupiter.api.Test;

class RebuildVueTest {

    private static final RebuildVue REBUILD = new RebuildVue(ID, " Doute ", null);

    private final VueFixture vue = new VueFixture();

    @Test
    void the_next_generation_is_built() {
        vue.standing(alive(4, 3L))
                .given()
                .when(REBUILD)
                .expectEvents(new VueRebuildRequested(FICHES, 5, "Doute"))
                .expectResultMessagePayload(0L);
    }

    @Test
    void one_that_is_being_built_is_not_begun_again() {
        vue.standing(building(2, true))
                .given(new VueRebuildRequested(FICHES, 2, "Doute"))
                .when(REBUILD)
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void the_first_one_is_not_begun_again_either() {
        vue.standing(building(1, false))
                .given()
                .when(REBUILD)
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }

    @Test
    void one_that_is_about_to_be_built_is_not_asked_for_twice() {
        vue.standing(alive(1, null))
                .given(new VueRebuildRequested(FICHES, 2, "Doute"))
                .when(REBUILD)
                .expectNoEvents();
    }

    @Test
    void after_one_that_is_whole_the_next_is_built() {
        vue.standing(alive(2, 1L))
                .given(
                        new VueRebuildRequested(FICHES, 2, "Doute"),
                        new VueRebuildCompleted(FICHES, 2))
                .when(REBUILD)
                .expectEvents(new VueRebuildRequested(FICHES, 3, "Doute"));
    }

    @Test
    void after_an_abandoned_one_the_next_is_built() {
        vue.standing(building(2, true))
                .given(
                        new VueRebuildRequested(FICHES, 2, "Doute"),
                        new VueRebuildAbandoned(FICHES, 2, "Non"))
                .when(REBUILD)
                .expectEvents(new VueRebuildRequested(FICHES, 3, "Doute"))
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_reason_is_given() {
        vue.given()
                .when(new RebuildVue(ID, " ", null))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    @Test
    void what_is_no_view_is_not_found() {
        vue.standing(null)
                .given()
                .when(REBUILD)
                .expectNoEvents()
                .expectException(refusal("NOT_FOUND"));
    }
}
