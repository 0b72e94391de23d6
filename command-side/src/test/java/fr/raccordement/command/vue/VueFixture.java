package fr.raccordement.command.vue;

import fr.raccordement.api.vue.ViewStates;
import fr.raccordement.api.vue.ViewStates.ViewState;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.command.RecordingRights;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** One view, standing in the read store as a test says. */
final class VueFixture {

    static final String FICHES = "fiche-projection";
    static final VueId ID = new VueId(FICHES);

    final RecordingRights rights = new RecordingRights();
    private @Nullable ViewState etat = alive(1, null);

    /** One generation answers, another may be kept. */
    static ViewState alive(long last, @Nullable Long previous) {
        return new ViewState(last, null, true, previous, previous);
    }

    static ViewState building(long generation, boolean another) {
        return new ViewState(generation, generation, another, null, null);
    }

    VueFixture standing(@Nullable ViewState now) {
        etat = now;
        return this;
    }

    TestExecutor<Vue> given(Object... past) {
        var fixture = new AggregateTestFixture<>(Vue.class);
        fixture.registerInjectableResource(rights);
        fixture.registerInjectableResource((ViewStates) _ -> Optional.ofNullable(etat));
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(past);
    }
}
