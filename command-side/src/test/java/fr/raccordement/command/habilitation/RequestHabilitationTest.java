package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.RequestHabilitation;
import fr.raccordement.api.habilitation.event.HabilitationRequested;
import fr.raccordement.api.habilitation.event.RattachementValidated;
import org.junit.jupiter.api.Test;

class RequestHabilitationTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void who_belongs_to_the_structure_asks_for_a_profile() {
        habilitation
                .given(VALIDATED)
                .when(ask(PROFIL))
                .expectEvents(WANTED)
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_profile_refused_may_be_asked_for_again() {
        habilitation.given(VALIDATED, WANTED, DENIED).when(ask(PROFIL)).expectEvents(WANTED);
    }

    @Test
    void a_profile_taken_back_may_be_asked_for_again() {
        habilitation.given(VALIDATED, GRANTED, REVOKED).when(ask(PROFIL)).expectEvents(WANTED);
    }

    @Test
    void a_profile_is_not_asked_for_twice() {
        habilitation
                .given(VALIDATED, WANTED)
                .when(ask(PROFIL))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_ALREADY_REQUESTED"));
    }

    @Test
    void what_was_asked_for_stays_so_when_the_user_becomes_principal_manager() {
        var other = Profil.EDI_GESTION_CONSULTATION;

        habilitation
                .given(VALIDATED, new HabilitationRequested(PUBLIQUE, LOGIN, other), PRINCIPAL)
                .when(ask(other))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_ALREADY_REQUESTED"));
    }

    @Test
    void a_profile_held_is_not_asked_for() {
        habilitation
                .given(VALIDATED, GRANTED)
                .when(ask(PROFIL))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_HELD"));
    }

    @Test
    void a_profile_covered_by_another_is_not_asked_for() {
        habilitation
                .given(VALIDATED, GRANTED)
                .when(ask(Profil.RACCORDEMENT_CONSULTATION))
                .expectNoEvents()
                .expectException(refusal("HABILITATION_HELD"));
    }

    @Test
    void who_does_not_belong_to_the_structure_asks_for_that_first() {
        habilitation
                .given()
                .when(ask(PROFIL))
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_NOT_VALID"));
    }

    @Test
    void a_request_to_belong_is_not_to_belong() {
        habilitation
                .given(ASKED)
                .when(ask(PROFIL))
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_NOT_VALID"));
    }

    @Test
    void delegations_are_answered_on_public_structures() {
        habilitation
                .given(VALIDATED)
                .when(ask(Profil.EDI_GESTION_MODIFICATION))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void delegations_are_answered_on_no_other_structure() {
        habilitation
                .given(new RattachementValidated(PRIVEE, LOGIN))
                .when(
                        new RequestHabilitation(
                                new HabilitationId(PRIVEE, LOGIN),
                                Profil.EDI_GESTION_MODIFICATION,
                                null))
                .expectNoEvents()
                .expectException(refusal("PROFIL_NOT_APPLICABLE"));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        habilitation
                .given()
                .when(
                        new RequestHabilitation(
                                new HabilitationId(PRIVEE, LOGIN),
                                Profil.EDI_GESTION_CONSULTATION,
                                null))
                .expectNoEvents()
                .expectException(
                        violations(
                                "RATTACHEMENT_NOT_VALID structure",
                                "PROFIL_NOT_APPLICABLE profil"));
    }

    private static RequestHabilitation ask(Profil profil) {
        return new RequestHabilitation(ID, profil, null);
    }
}
