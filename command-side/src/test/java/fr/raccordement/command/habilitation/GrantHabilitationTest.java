package fr.raccordement.command.habilitation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.habilitation.HabilitationFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.GrantHabilitation;
import fr.raccordement.api.habilitation.event.HabilitationGranted;
import fr.raccordement.api.habilitation.event.RattachementValidated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantHabilitationTest {

    private final HabilitationFixture habilitation = new HabilitationFixture();

    @Test
    void a_profile_asked_for_is_given() {
        habilitation
                .given(VALIDATED, WANTED)
                .when(GRANT)
                .expectEvents(GRANTED)
                .expectResultMessagePayload(2L);
    }

    @Test
    void a_profile_is_given_without_a_request() {
        habilitation.given(VALIDATED).when(GRANT).expectEvents(GRANTED);
    }

    @Test
    void who_does_not_belong_to_the_structure_does_from_now_on() {
        habilitation
                .given()
                .when(GRANT)
                .expectEvents(VALIDATED, GRANTED)
                .expectResultMessagePayload(1L);
    }

    @Test
    void who_asked_to_belong_to_the_structure_does_from_now_on() {
        habilitation.given(ASKED).when(GRANT).expectEvents(VALIDATED, GRANTED);
    }

    @Test
    void who_was_removed_belongs_to_the_structure_again_with_this_profile_alone() {
        habilitation
                .given(VALIDATED, OTHER, REMOVED)
                .when(GRANT)
                .expectEvents(VALIDATED, GRANTED)
                .expectState(it -> assertThat(it.effective()).containsExactly(PROFIL));
    }

    @Test
    void a_profile_given_leaves_those_held() {
        habilitation
                .given(VALIDATED, OTHER)
                .when(GRANT)
                .expectEvents(GRANTED)
                .expectState(
                        it ->
                                assertThat(it.effective())
                                        .containsExactlyInAnyOrder(PROFIL, OTHER.profil()));
    }

    @Test
    void given_again_nothing_changes() {
        habilitation
                .given(VALIDATED, GRANTED)
                .when(GRANT)
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void who_is_suspended_is_reactivated_first() {
        habilitation
                .given(VALIDATED, DEACTIVATED)
                .when(GRANT)
                .expectNoEvents()
                .expectException(refusal("RATTACHEMENT_DEACTIVATED"));
    }

    @Test
    void a_profile_of_public_structures_is_given_on_no_other() {
        habilitation
                .given()
                .when(
                        new GrantHabilitation(
                                new HabilitationId(PRIVEE, LOGIN),
                                Profil.EDI_GESTION_CONSULTATION,
                                null))
                .expectNoEvents()
                .expectException(refusal("PROFIL_NOT_APPLICABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "systeme", " Systeme"})
    void a_profile_is_given_to_what_can_be_a_user(String login) {
        habilitation
                .given()
                .when(new GrantHabilitation(new HabilitationId(PUBLIQUE, login), PROFIL, null))
                .expectNoEvents()
                .expectException(refusal("UTILISATEUR_INVALID"));
    }

    @Test
    void a_login_has_120_characters_at_most() {
        var longest = new HabilitationId(PUBLIQUE, "x".repeat(120));
        habilitation
                .given()
                .when(new GrantHabilitation(longest, PROFIL, null))
                .expectEvents(
                        new RattachementValidated(PUBLIQUE, longest.utilisateur()),
                        new HabilitationGranted(PUBLIQUE, longest.utilisateur(), PROFIL));

        var longer = new HabilitationId(PUBLIQUE, "x".repeat(121));
        habilitation
                .given()
                .when(new GrantHabilitation(longer, PROFIL, null))
                .expectNoEvents()
                .expectException(refusal("UTILISATEUR_INVALID"));
    }

    @Test
    void nothing_is_given_without_the_right_to() {
        habilitation.rights.forbid();

        habilitation.given(VALIDATED).when(GRANT).expectException(refusal("FORBIDDEN"));
    }

    private static final HabilitationGranted OTHER =
            new HabilitationGranted(PUBLIQUE, LOGIN, Profil.EDI_GESTION_CONSULTATION);
    private static final GrantHabilitation GRANT = new GrantHabilitation(ID, PROFIL, null);
}
