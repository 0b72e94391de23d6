package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.CONTACT;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.DECLARED;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.ID;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.NOM;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.RACCORDEMENT;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.STRUCTURE;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.TODAY;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.active;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.inactive;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.command.DeclareRaccordementApi;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCorrected;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareRaccordementApiTest {

    private final RaccordementApiFixture raccordement = new RaccordementApiFixture();

    @Test
    void a_connection_is_active_with_its_declaration_and_goes_by_its_name() {
        raccordement
                .given(List.of())
                .when(declare())
                .expectEvents(active().toArray())
                .expectResultMessagePayload(2L);
        assertThat(raccordement.noms.bearers).containsEntry(DECLARED, ID);
    }

    @Test
    void a_declaration_sent_twice_changes_nothing_whatever_has_become_of_it() {
        var corrected = new RaccordementApiCorrected(ID, "Autre", TypeUtilisation.OPERATEUR, null);

        raccordement
                .given(active())
                .when(declare())
                .expectNoEvents()
                .expectResultMessagePayload(2L);
        raccordement.given(inactive()).when(declare()).expectNoEvents();
        raccordement
                .given(RaccordementApiFixture.after(active(), corrected))
                .when(declare())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_declaration_sent_again_after_its_contact_was_forgotten_changes_nothing() {
        raccordement.vault.destroy(RaccordementApiFixture.KEY);
        var forgotten = new RaccordementApiContactForgotten(ID, RaccordementApiFixture.KEY, "x");

        raccordement
                .given(RaccordementApiFixture.after(active(), forgotten))
                .when(declare())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_identifier_in_use_is_not_given_to_another_content() {
        var other = new Contact("Denis", "denis@exemple.fr", "0123456789");

        raccordement
                .given(active())
                .when(declare("monapp", TypeUtilisation.SOLUTION_EDITEUR, "Exemple"))
                .expectNoEvents()
                .expectException(refusal("RACCORDEMENT_API_ID_TAKEN"));
        raccordement
                .given(active())
                .when(
                        new DeclareRaccordementApi(
                                RACCORDEMENT,
                                STRUCTURE,
                                Environnement.PRODUCTION,
                                NOM,
                                TypeUtilisation.SOLUTION_EDITEUR,
                                "Exemple",
                                other))
                .expectNoEvents()
                .expectException(refusal("RACCORDEMENT_API_ID_TAKEN"));
        raccordement
                .given(RaccordementApiFixture.loaded(RaccordementApiStatus.ACTIF))
                .when(declare())
                .expectNoEvents()
                .expectException(refusal("RACCORDEMENT_API_ID_TAKEN"));
    }

    @Test
    void a_name_that_another_connection_goes_by_is_refused_and_one_of_other_case_is_not() {
        raccordement.noms.bearers.put(DECLARED, "r0");

        raccordement
                .given(List.of())
                .when(declare())
                .expectNoEvents()
                .expectException(violations("PISTE_NAME_TWIN nomApplicationPiste"));
        raccordement
                .given(List.of())
                .when(declare("monapp", TypeUtilisation.SOLUTION_EDITEUR, "Exemple"))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_structure_without_technical_account_connects_nothing() {
        raccordement.comptes.clear();

        raccordement
                .given(List.of())
                .when(declare())
                .expectNoEvents()
                .expectException(violations("COMPTE_TECHNIQUE_MISSING structure"));
    }

    @Test
    void nor_does_one_whose_password_has_expired() {
        raccordement.passwordChanged(TODAY.minusDays(424));
        raccordement
                .given(List.of())
                .when(declare())
                .expectNoEvents()
                .expectException(violations("COMPTE_TECHNIQUE_EXPIRED structure"));

        raccordement.passwordChanged(TODAY.minusDays(423));
        raccordement.given(List.of()).when(declare()).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPPEMENT_PROPRE,,",
        "DEVELOPPEMENT_PROPRE, Exemple, EDITEUR_UNWANTED",
        "SOLUTION_EDITEUR, Exemple,",
        "SOLUTION_EDITEUR,, EDITEUR_MISSING",
        "SOLUTION_EDITEUR, ' ', EDITEUR_INVALID",
        "SOLUTION_OPERATEUR, Exemple,",
        "SOLUTION_OPERATEUR,, EDITEUR_MISSING",
        "SOLUTION_OPERATEUR, '', EDITEUR_INVALID",
        "EDITEUR,,",
        "EDITEUR, Exemple,",
        "OPERATEUR,,",
        "OPERATEUR, Exemple,"
    })
    void the_publisher_or_operator_is_named_according_to_the_type_of_use(
            TypeUtilisation type, @Nullable String named, @Nullable String code) {
        var outcome = raccordement.given(List.of()).when(declare(NOM, type, named));

        if (code == null) {
            outcome.expectSuccessfulHandlerExecution();
        } else {
            outcome.expectNoEvents().expectException(violations(code + " nomEditeurOuOperateur"));
        }
    }

    @Test
    void a_publisher_has_a_name_of_200_characters_at_most() {
        raccordement
                .given(List.of())
                .when(declare(NOM, TypeUtilisation.EDITEUR, "x".repeat(200)))
                .expectSuccessfulHandlerExecution();
        raccordement
                .given(List.of())
                .when(declare(NOM, TypeUtilisation.EDITEUR, "x".repeat(201)))
                .expectNoEvents()
                .expectException(violations("EDITEUR_INVALID nomEditeurOuOperateur"));
    }

    @Test
    void a_fictive_siret_is_admitted_in_qualification_and_refused_in_production() {
        raccordement
                .given(List.of())
                .when(on(RaccordementApiFixture.FICTIVE, Environnement.QUALIFICATION))
                .expectSuccessfulHandlerExecution();
        raccordement
                .given(List.of())
                .when(on(RaccordementApiFixture.FICTIVE, Environnement.PRODUCTION))
                .expectNoEvents()
                .expectException(violations("SIRET_CHECKSUM structure"));
    }

    @Test
    void a_structure_that_is_not_active_connects_nothing() {
        raccordement
                .given(List.of())
                .when(on(RaccordementApiFixture.INACTIVE, Environnement.PRODUCTION))
                .expectNoEvents()
                .expectException(violations("STRUCTURE_INACTIVE structure"));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        raccordement
                .given(List.of())
                .when(
                        new DeclareRaccordementApi(
                                new RaccordementApiId("-1"),
                                "123",
                                Environnement.PRODUCTION,
                                " Mon\u0000App",
                                TypeUtilisation.SOLUTION_EDITEUR,
                                null,
                                new Contact(" ", "camille", "x")))
                .expectNoEvents()
                .expectException(
                        violations(
                                "RACCORDEMENT_API_ID_INVALID id",
                                "STRUCTURE_UNKNOWN structure",
                                "COMPTE_TECHNIQUE_MISSING structure",
                                "PISTE_NAME_BLANKS nomApplicationPiste",
                                "PISTE_NAME_CHARACTERS nomApplicationPiste",
                                "EDITEUR_MISSING nomEditeurOuOperateur",
                                "CONTACT_NOM contact.nom",
                                "CONTACT_EMAIL contact.email",
                                "CONTACT_TELEPHONE contact.telephone"));
    }

    @Test
    void nothing_is_declared_without_rights_on_the_structure_and_nothing_answered() {
        raccordement.rights.forbid();

        raccordement
                .given(active())
                .when(declare("monapp", TypeUtilisation.EDITEUR, null))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(raccordement.rights.asked())
                .containsExactly("DeclareRaccordementApi API " + STRUCTURE);
    }

    private static DeclareRaccordementApi declare() {
        return declare(NOM, TypeUtilisation.SOLUTION_EDITEUR, "Exemple");
    }

    private static DeclareRaccordementApi declare(
            String nom, TypeUtilisation type, @Nullable String editeur) {
        return new DeclareRaccordementApi(
                RACCORDEMENT, STRUCTURE, Environnement.PRODUCTION, nom, type, editeur, CONTACT);
    }

    private static DeclareRaccordementApi on(String structure, Environnement environnement) {
        return new DeclareRaccordementApi(
                RACCORDEMENT,
                structure,
                environnement,
                NOM,
                TypeUtilisation.DEVELOPPEMENT_PROPRE,
                null,
                CONTACT);
    }
}
