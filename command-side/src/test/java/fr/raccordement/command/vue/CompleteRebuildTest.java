package fr.raccordement.command.vue;

import static fr.raccordement.command.vue.VueFixture.FICHES;
import static fr.raccordement.command.vue.VueFixture.ID;

import fr.raccordement.api.vue.command.CompleteRebuild;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import org.junit.jupiter.api.Test;

class CompleteRebuildTest {

    private final VueFixture vue = new VueFixture();

    @Test
    void it_is_recorded_that_a_generation_answers() {
        vue.given(new VueRebuildRequested(FICHES, 2, "Doute"))
                .when(new CompleteRebuild(ID, 2))
                .expectEvents(new VueRebuildCompleted(FICHES, 2))
                .expectResultMessagePayload(1L);
    }

    @Test
    void it_is_recorded_once() {
        vue.given(new VueRebuildCompleted(FICHES, 2))
                .when(new CompleteRebuild(ID, 2))
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }
}
