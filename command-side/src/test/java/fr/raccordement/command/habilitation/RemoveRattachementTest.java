package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;

import fr.raccordement.api.habilitation.command.RemoveRattachement;
import fr.raccordement.api.habilitation.command.RevokeHabilitation;
import fr.raccordement.api.habilitation.event.RattachementRemoved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemoveRattachementTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void a_rattachement_is_removed_with_the_reason() {
        habilitation
                .given(VALIDATED, GRANTED)
                .when(remove("Départ"))
                .expectEvents(new RattachementRemoved(PUBLIQUE, LOGIN, "Départ"));
    }

    @Test
    void a_request_is_taken_back() {
        habilitation.given(ASKED).when(remove(null)).expectEvents(REMOVED);
    }

    @Test
    void a_suspended_rattachement_is_removed() {
        habilitation.given(VALIDATED, DEACTIVATED).when(remove(null)).expectEvents(REMOVED);
    }

    @Test
    void removed_again_nothing_changes() {
        habilitation
                .given(VALIDATED, REMOVED)
                .when(remove(null))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void the_principal_manager_is_not_removed() {
        habilitation
                .given(PRINCIPAL)
                .when(remove(null))
                .expectNoEvents()
                .expectException(refusal("GESTIONNAIRE_PRINCIPAL_LAST"));
    }

    @Test
    void the_profiles_are_gone_for_good() {
        habilitation
                .given(VALIDATED, GRANTED, REMOVED, ASKED, VALIDATED)
                .when(new RevokeHabilitation(ID, PROFIL, null, null))
                .expectNoEvents()
                .expectResultMessagePayload(4L);
    }

    private static RemoveRattachement remove(@Nullable String motif) {
        return new RemoveRattachement(ID, motif, null);
    }
}
