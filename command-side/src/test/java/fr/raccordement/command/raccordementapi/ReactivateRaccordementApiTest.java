package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.DECLARED;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.ID;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.active;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.inactive;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.raccordementapi.command.ReactivateRaccordementApi;
import fr.raccordement.api.raccordementapi.event.RaccordementApiActivated;
import org.junit.jupiter.api.Test;

class ReactivateRaccordementApiTest {

    private final RaccordementApiFixture raccordement = new RaccordementApiFixture();
    private final ReactivateRaccordementApi reactivate =
            new ReactivateRaccordementApi(RaccordementApiFixture.RACCORDEMENT, null);

    @Test
    void a_closed_connection_is_opened_again_under_its_name() {
        raccordement
                .given(inactive())
                .when(reactivate)
                .expectEvents(new RaccordementApiActivated(ID))
                .expectResultMessagePayload(4L);
        assertThat(raccordement.noms.bearers).containsEntry(DECLARED, ID);
    }

    @Test
    void an_open_connection_is_not_opened_again() {
        raccordement
                .given(active())
                .when(reactivate)
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void the_guards_are_those_of_the_declaration_all_at_once() {
        raccordement.comptes.clear();
        raccordement.noms.take(DECLARED, "r2");

        raccordement
                .given(inactive())
                .when(reactivate)
                .expectNoEvents()
                .expectException(
                        violations(
                                "COMPTE_TECHNIQUE_MISSING structure",
                                "PISTE_NAME_TWIN nomApplicationPiste"));
    }
}
