package fr.raccordement.command.vue;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.vue.VueFixture.FICHES;
import static fr.raccordement.command.vue.VueFixture.ID;
import static fr.raccordement.command.vue.VueFixture.alive;
import static fr.raccordement.command.vue.VueFixture.building;

import fr.raccordement.api.vue.command.AbandonRebuild;
import fr.raccordement.api.vue.event.VueRebuildAbandoned;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import org.junit.jupiter.api.Test;

class AbandonRebuildTest {

    private static final AbandonRebuild ABANDON = new AbandonRebuild(ID, "Trop lent", null);

    private final VueFixture vue = new VueFixture();

    @Test
    void the_generation_being_built_is_done_without() {
        vue.standing(building(2, true))
                .given(new VueRebuildRequested(FICHES, 2, "Doute"))
                .when(ABANDON)
                .expectEvents(new VueRebuildAbandoned(FICHES, 2, "Trop lent"))
                .expectResultMessagePayload(1L);
    }

    @Test
    void so_is_one_that_has_only_been_asked_for() {
        vue.standing(alive(1, null))
                .given(new VueRebuildRequested(FICHES, 2, "Doute"))
                .when(ABANDON)
                .expectEvents(new VueRebuildAbandoned(FICHES, 2, "Trop lent"));
    }

    @Test
    void said_again_it_changes_nothing() {
        vue.standing(building(2, true))
                .given(
                        new VueRebuildRequested(FICHES, 2, "Doute"),
                        new VueRebuildAbandoned(FICHES, 2, "Trop lent"))
                .when(ABANDON)
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void where_nothing_is_built_nothing_happens() {
        vue.standing(alive(2, 1L))
                .given()
                .when(ABANDON)
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }

    @Test
    void the_only_generation_is_not_done_without() {
        vue.standing(building(1, false))
                .given()
                .when(ABANDON)
                .expectNoEvents()
                .expectException(refusal("VUE_NEVER_COMPLETE"));
    }
}
