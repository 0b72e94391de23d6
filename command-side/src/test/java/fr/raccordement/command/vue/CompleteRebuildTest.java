package fr.raccordement.command.vue;

import static fr.raccordement.command.vue.VueBench.FICHES;
import static fr.raccordement.command.vue.VueBench.ID;

import fr.raccordement.api.vue.command.CompleteRebuild;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import org.junit.jupiter.api.Test;

class CompleteRebuildTest {

    private final VueBench vue = new VueBench();

    @Test
    void it_is_recorded_that_a_generation_answers() {
        vue.given()
                .when(new CompleteRebuild(ID, 2))
                .expectEvents(new VueRebuildCompleted(FICHES, 2));
    }

    @Test
    void it_is_recorded_once() {
        vue.given(new VueRebuildCompleted(FICHES, 2))
                .when(new CompleteRebuild(ID, 2))
                .expectNoEvents();
    }
}
