package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.RevokeHabilitation;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.habilitation.event.HabilitationRevoked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevokeHabilitationTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void a_profile_is_taken_back_with_the_reason() {
        habilitation
                .given(VALIDATED, GRANTED)
                .when(revoke(PROFIL, "Autre poste"))
                .expectEvents(new HabilitationRevoked(PUBLIQUE, LOGIN, PROFIL, "Autre poste"));
    }

    @Test
    void taken_back_again_nothing_changes() {
        habilitation
                .given(VALIDATED, GRANTED, REVOKED)
                .when(revoke(PROFIL, null))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void what_is_not_held_is_not_taken_back() {
        habilitation
                .given(VALIDATED, WANTED)
                .when(revoke(PROFIL, null))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_NOT_HELD"));
    }

    @Test
    void what_another_profile_covers_is_not_taken_back_alone() {
        habilitation
                .given(VALIDATED, GRANTED)
                .when(revoke(Profil.RACCORDEMENT_CONSULTATION, null))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_NOT_HELD"));
    }

    @Test
    void the_principal_manager_keeps_what_they_manage_with() {
        habilitation
                .given(PRINCIPAL)
                .when(revoke(Profil.ORGANISATION_MODIFICATION, null))
                .expectNoEvents()
                .expectException(refusal("GESTIONNAIRE_PRINCIPAL_LAST"));
    }

    @Test
    void what_the_principal_manager_held_before_and_is_not_named_with_was_taken_back() {
        var other = Profil.EDI_GESTION_CONSULTATION;

        habilitation
                .given(VALIDATED, new HabilitationGranted(PUBLIQUE, LOGIN, other), PRINCIPAL)
                .when(revoke(other, null))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void the_principal_manager_may_lose_the_rest() {
        habilitation.given(PRINCIPAL).when(revoke(PROFIL, null)).expectEvents(REVOKED);
    }

    @Test
    void a_suspended_user_may_lose_what_is_kept() {
        habilitation
                .given(VALIDATED, GRANTED, DEACTIVATED)
                .when(revoke(PROFIL, null))
                .expectEvents(REVOKED);
    }

    private static RevokeHabilitation revoke(Profil profil, @Nullable String motif) {
        return new RevokeHabilitation(ID, profil, motif, null);
    }
}
