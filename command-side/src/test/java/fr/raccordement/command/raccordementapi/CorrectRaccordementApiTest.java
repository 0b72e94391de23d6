package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.CONTACT;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.DECLARED;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.ID;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.KEY;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.NOM;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.RACCORDEMENT;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.active;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.after;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.command.CorrectRaccordementApi;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectRaccordementApiTest {

    private static final Contact DENIS = new Contact("Denis", "denis@exemple.fr", "0123456789");

    private final RaccordementApiFixture raccordement = new RaccordementApiFixture();

    @BeforeEach
    void named() {
        raccordement.noms.take(DECLARED, ID);
    }

    @Test
    void a_name_is_corrected_to_the_byte_and_the_one_before_is_free() {
        raccordement
                .given(active())
                .when(correct("monapp", null, null, null))
                .expectEvents(
                        new RaccordementApiCorrected(
                                ID, "monapp", TypeUtilisation.SOLUTION_EDITEUR, "Exemple"))
                .expectResultMessagePayload(3L);
        assertThat(raccordement.noms.bearers)
                .containsOnlyKeys(RaccordementApiFixture.nom("monapp"));
    }

    @Test
    void a_type_of_use_brings_its_own_publisher_or_operator() {
        raccordement
                .given(active())
                .when(correct(null, TypeUtilisation.DEVELOPPEMENT_PROPRE, null, null))
                .expectEvents(
                        new RaccordementApiCorrected(
                                ID, NOM, TypeUtilisation.DEVELOPPEMENT_PROPRE, null));
        raccordement
                .given(active())
                .when(correct(null, TypeUtilisation.SOLUTION_OPERATEUR, null, null))
                .expectNoEvents()
                .expectException(violations("EDITEUR_MISSING nomEditeurOuOperateur"));
    }

    @Test
    void a_publisher_is_corrected_alone() {
        raccordement
                .given(active())
                .when(correct(null, null, "Autre", null))
                .expectEvents(
                        new RaccordementApiCorrected(
                                ID, NOM, TypeUtilisation.SOLUTION_EDITEUR, "Autre"));
    }

    @Test
    void a_contact_is_corrected_alone() {
        raccordement
                .given(active())
                .when(correct(null, null, null, DENIS))
                .expectEvents(RaccordementApiFixture.contact(KEY, DENIS));
    }

    @Test
    void a_contact_given_after_one_was_forgotten_is_sealed_under_a_new_key() {
        raccordement
                .given(after(active(), new RaccordementApiContactForgotten(ID, KEY, "x")))
                .when(correct(null, null, null, DENIS))
                .expectEvents(
                        RaccordementApiFixture.contact("raccordement-api/" + ID + ".1", DENIS));
    }

    @Test
    void a_correction_that_says_what_stands_already_changes_nothing() {
        raccordement.given(active()).when(correct(null, null, null, null)).expectNoEvents();
        raccordement
                .given(active())
                .when(correct(NOM, TypeUtilisation.SOLUTION_EDITEUR, "Exemple", CONTACT))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void the_name_of_another_connection_is_refused_and_the_own_one_kept() {
        raccordement.noms.take(RaccordementApiFixture.nom("Autre"), "r2");

        raccordement
                .given(active())
                .when(correct("Autre", null, null, null))
                .expectNoEvents()
                .expectException(violations("PISTE_NAME_TWIN nomApplicationPiste"));
        assertThat(raccordement.noms.bearers).containsEntry(DECLARED, ID);
    }

    @Test
    void the_guards_are_those_of_the_declaration_all_at_once() {
        raccordement.comptes.clear();

        raccordement
                .given(active())
                .when(
                        correct(
                                "Autre ",
                                TypeUtilisation.DEVELOPPEMENT_PROPRE,
                                "Exemple",
                                new Contact("Denis", "denis", "0123456789")))
                .expectNoEvents()
                .expectException(
                        violations(
                                "COMPTE_TECHNIQUE_MISSING structure",
                                "PISTE_NAME_BLANKS nomApplicationPiste",
                                "EDITEUR_UNWANTED nomEditeurOuOperateur",
                                "CONTACT_EMAIL contact.email"));
    }

    @Test
    void a_closed_connection_is_not_corrected() {
        raccordement
                .given(RaccordementApiFixture.inactive())
                .when(correct("monapp", null, null, null))
                .expectNoEvents()
                .expectException(refusal("RACCORDEMENT_API_NOT_ACTIVE"));
    }

    private static CorrectRaccordementApi correct(
            @Nullable String nom,
            @Nullable TypeUtilisation type,
            @Nullable String editeur,
            @Nullable Contact contact) {
        return new CorrectRaccordementApi(RACCORDEMENT, nom, type, editeur, contact, null);
    }
}
