package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;

import fr.raccordement.api.habilitation.command.DeactivateRattachement;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalRelieved;
import fr.raccordement.api.habilitation.event.RattachementDeactivated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeactivateRattachementTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void a_rattachement_is_suspended_with_the_reason() {
        habilitation
                .given(VALIDATED, GRANTED)
                .when(deactivate("Congé"))
                .expectEvents(new RattachementDeactivated(PUBLIQUE, LOGIN, "Congé"));
    }

    @Test
    void suspended_again_nothing_changes() {
        habilitation
                .given(VALIDATED, DEACTIVATED)
                .when(deactivate(null))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void what_is_not_valid_is_not_suspended() {
        habilitation
                .given(ASKED)
                .when(deactivate(null))
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_NOT_VALID"));
    }

    @Test
    void the_principal_manager_is_not_suspended() {
        habilitation
                .given(PRINCIPAL)
                .when(deactivate(null))
                .expectNoEvents()
                .expectException(refusal("GESTIONNAIRE_PRINCIPAL_LAST"));
    }

    @Test
    void who_handed_the_role_over_may_be_suspended() {
        habilitation.given(PRINCIPAL, RELIEVED).when(deactivate(null)).expectEvents(DEACTIVATED);
    }

    private static final GestionnairePrincipalRelieved RELIEVED =
            new GestionnairePrincipalRelieved(PUBLIQUE, LOGIN, "denis", null);

    private static DeactivateRattachement deactivate(@Nullable String motif) {
        return new DeactivateRattachement(ID, motif, null);
    }
}
