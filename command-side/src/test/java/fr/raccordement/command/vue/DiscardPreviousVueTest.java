package fr.raccordement.command.vue;

import static fr.raccordement.command.vue.VueFixture.FICHES;
import static fr.raccordement.command.vue.VueFixture.ID;
import static fr.raccordement.command.vue.VueFixture.alive;

import fr.raccordement.api.vue.command.DiscardPreviousVue;
import fr.raccordement.api.vue.event.PreviousVueDiscarded;
import org.junit.jupiter.api.Test;

class DiscardPreviousVueTest {

    private static final DiscardPreviousVue DISCARD = new DiscardPreviousVue(ID, "Vérifiée", null);

    private final VueFixture vue = new VueFixture();

    @Test
    void what_was_kept_is_not_kept_any_more() {
        vue.standing(alive(2, 1L))
                .given()
                .when(DISCARD)
                .expectEvents(new PreviousVueDiscarded(FICHES, 1, "Vérifiée"))
                .expectResultMessagePayload(0L);
    }

    @Test
    void said_again_it_changes_nothing() {
        vue.standing(alive(2, 1L))
                .given(new PreviousVueDiscarded(FICHES, 1, "Vérifiée"))
                .when(DISCARD)
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void where_nothing_is_kept_nothing_happens() {
        vue.standing(alive(2, null))
                .given()
                .when(DISCARD)
                .expectNoEvents()
                .expectResultMessagePayload(null);
    }
}
