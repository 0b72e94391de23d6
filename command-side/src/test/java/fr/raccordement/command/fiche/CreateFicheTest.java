package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.command.CreateFiche;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateFicheTest {

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_fiche_starts_as_a_draft_of_version_zero() {
        fiche.given(List.of())
                .when(create())
                .expectEvents(Fiches.creation())
                .expectResultMessagePayload(0L);
    }

    @Test
    void a_receiver_fiche_has_the_codes_imposed_on_it_from_the_start() {
        fiche.given(List.of())
                .when(create(Fiches.STRUCTURE, FicheKind.RECEPTEUR, Environnement.PRODUCTION))
                .expectEvents(
                        Fiches.receiver().getFirst(),
                        new InterfacesDefined(Fiches.ID, Fiches.SUBSCRIPTIONS))
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_code_imposed_is_left_out_where_the_environment_does_not_offer_it() {
        fiche.catalogue.offer("FEN0036A", FicheKind.RECEPTEUR, Environnement.QUALIFICATION);

        fiche.given(List.of())
                .when(create(Fiches.STRUCTURE, FicheKind.RECEPTEUR, Environnement.PRODUCTION))
                .expectEvents(
                        Fiches.receiver().getFirst(),
                        new InterfacesDefined(Fiches.ID, List.of(Fiches.SUBSCRIPTIONS.getLast())));
    }

    @Test
    void a_creation_sent_twice_changes_nothing() {
        fiche.given(Fiches.created())
                .when(create())
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void a_creation_sent_again_after_the_fiche_went_on_changes_nothing() {
        fiche.given(Fiches.active()).when(create()).expectNoEvents().expectResultMessagePayload(8L);
    }

    @Test
    void an_identifier_in_use_is_not_given_to_another_content() {
        fiche.given(Fiches.created())
                .when(create(Fiches.STRUCTURE, FicheKind.EMETTEUR, Environnement.QUALIFICATION))
                .expectNoEvents()
                .expectException(refusal("FICHE_ID_TAKEN"));
    }

    @Test
    void the_identifier_of_a_discarded_draft_is_not_used_again() {
        fiche.given(Fiches.discarded())
                .when(create())
                .expectNoEvents()
                .expectException(refusal("FICHE_ID_TAKEN"));
    }

    @Test
    void a_fictive_siret_is_admitted_in_qualification() {
        fiche.given(List.of())
                .when(create(FicheFixture.FICTIVE, FicheKind.EMETTEUR, Environnement.QUALIFICATION))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_fictive_siret_is_refused_in_production() {
        fiche.given(List.of())
                .when(create(FicheFixture.FICTIVE, FicheKind.EMETTEUR, Environnement.PRODUCTION))
                .expectNoEvents()
                .expectException(violations("SIRET_CHECKSUM structure"));
    }

    @Test
    void a_structure_that_is_not_active_starts_nothing() {
        fiche.given(List.of())
                .when(create(FicheFixture.INACTIVE, FicheKind.EMETTEUR, Environnement.PRODUCTION))
                .expectNoEvents()
                .expectException(violations("STRUCTURE_INACTIVE structure"));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        fiche.given(List.of())
                .when(
                        new CreateFiche(
                                new FicheId("-1"),
                                "123",
                                FicheKind.RECEPTEUR,
                                Environnement.PRODUCTION))
                .expectNoEvents()
                .expectException(violations("FICHE_ID_INVALID id", "STRUCTURE_UNKNOWN structure"));
    }

    @Test
    void nothing_is_created_without_rights_on_the_structure() {
        fiche.rights.forbid();

        fiche.given(List.of())
                .when(create())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(fiche.rights.asked())
                .containsExactly("CreateFiche EMETTEUR " + Fiches.STRUCTURE);
    }

    @Test
    void what_exists_is_not_shown_to_whoever_has_no_rights() {
        fiche.rights.forbid();

        fiche.given(Fiches.created())
                .when(create("99999999999999", FicheKind.EMETTEUR, Environnement.PRODUCTION))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    private static CreateFiche create() {
        return create(Fiches.STRUCTURE, FicheKind.EMETTEUR, Environnement.PRODUCTION);
    }

    private static CreateFiche create(
            String structure, FicheKind kind, Environnement environnement) {
        return new CreateFiche(Fiches.FICHE, structure, kind, environnement);
    }
}
