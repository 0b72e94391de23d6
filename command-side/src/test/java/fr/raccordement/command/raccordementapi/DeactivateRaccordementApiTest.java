package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.DECLARED;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.ID;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.active;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.inactive;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.raccordementapi.command.DeactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.event.RaccordementApiDeactivated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeactivateRaccordementApiTest {

    private final RaccordementApiFixture raccordement = new RaccordementApiFixture();

    @Test
    void a_connection_is_closed_with_a_reason_or_without_and_its_name_is_free() {
        raccordement.noms.take(DECLARED, ID);

        raccordement
                .given(active())
                .when(deactivate(null))
                .expectEvents(new RaccordementApiDeactivated(ID, null))
                .expectResultMessagePayload(3L);
        assertThat(raccordement.noms.bearers).isEmpty();
        raccordement
                .given(active())
                .when(deactivate(" Fin du marché "))
                .expectEvents(new RaccordementApiDeactivated(ID, "Fin du marché"));
    }

    @Test
    void a_closed_connection_is_not_closed_again() {
        raccordement
                .given(inactive())
                .when(deactivate("Fin"))
                .expectNoEvents()
                .expectResultMessagePayload(3L);
    }

    @Test
    void a_reason_that_says_nothing_is_refused() {
        raccordement
                .given(active())
                .when(deactivate(" "))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    private static DeactivateRaccordementApi deactivate(@Nullable String motif) {
        return new DeactivateRaccordementApi(RaccordementApiFixture.RACCORDEMENT, motif, null);
    }
}
