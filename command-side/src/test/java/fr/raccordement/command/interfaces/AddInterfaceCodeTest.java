package fr.raccordement.command.interfaces;

import static fr.raccordement.api.fiche.ModeTraitement.COMPLETE;
import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.command.AddInterfaceCode;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import fr.raccordement.command.RecordingRights;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddInterfaceCodeTest {

    private final RecordingRights rights = new RecordingRights();
    private final AggregateTestFixture<InterfaceCode> code =
            new AggregateTestFixture<>(InterfaceCode.class);

    AddInterfaceCodeTest() {
        code.registerInjectableResource(rights);
    }

    @Test
    void a_code_is_added_with_its_lists_in_order() {
        code.givenNoPriorActivity()
                .when(InterfaceRows.add())
                .expectEvents(InterfaceRows.added())
                .expectResultMessagePayload(0L);
    }

    @Test
    void the_same_row_again_changes_nothing() {
        code.given(InterfaceRows.added())
                .when(InterfaceRows.add())
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void another_row_for_the_same_code_is_refused() {
        code.given(InterfaceRows.added())
                .when(InterfaceRows.add("FSO1100A", "Autre", Direction.SORTANT, COMPLETE))
                .expectNoEvents()
                .expectException(refusal("INTERFACE_CODE_EXISTS"));
    }

    @Test
    void a_retired_code_may_come_back_with_new_content() {
        code.given(InterfaceRows.added(), new InterfaceCodeRetired("FSO1100A", "Remplacé"))
                .when(InterfaceRows.add("FSO1100A", "Autre", Direction.SORTANT, COMPLETE))
                .expectEvents(InterfaceRows.added("Autre"))
                .expectResultMessagePayload(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FSO1100", "fso1100a", "XSO1100A", "FSO1100AA", "FSO110AA"})
    void a_code_has_three_letters_four_digits_and_a_letter(String malformed) {
        code.givenNoPriorActivity()
                .when(InterfaceRows.add(malformed, "Facture", Direction.SORTANT, COMPLETE))
                .expectNoEvents()
                .expectException(violations("INTERFACE_CODE_FORMAT code"));
    }

    @Test
    void a_flow_that_the_platform_sends_is_subscribed_to() {
        code.givenNoPriorActivity()
                .when(InterfaceRows.add("FSO1100A", "Facture", Direction.ENTRANT, COMPLETE))
                .expectException(violations("INTERFACE_MODES_INVALID modes"));
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        var wrong =
                new AddInterfaceCode(
                        new InterfaceCodeId("FSO"),
                        "Facture",
                        " ",
                        Direction.SORTANT,
                        null,
                        null,
                        FicheKind.EMETTEUR,
                        List.of(),
                        List.of(),
                        "",
                        Certitude.OPERATEUR,
                        null);

        code.givenNoPriorActivity()
                .when(wrong)
                .expectNoEvents()
                .expectException(
                        violations(
                                "INTERFACE_CODE_FORMAT code",
                                "LIBELLE_MISSING libelle",
                                "SOURCE_MISSING source",
                                "INTERFACE_ENVIRONNEMENT_MISSING environnements",
                                "INTERFACE_MODES_INVALID modes"));
    }

    @Test
    void its_texts_have_an_end() {
        var wrong =
                new AddInterfaceCode(
                        new InterfaceCodeId("FSO1100A"),
                        "x".repeat(301),
                        "Invoice",
                        Direction.SORTANT,
                        null,
                        "x".repeat(301),
                        FicheKind.EMETTEUR,
                        List.of(Environnement.PRODUCTION),
                        List.of(COMPLETE),
                        "x".repeat(2_001),
                        Certitude.OPERATEUR,
                        null);

        code.givenNoPriorActivity()
                .when(wrong)
                .expectNoEvents()
                .expectException(
                        violations(
                                "LIBELLE_MISSING libelle",
                                "INTERFACE_FORMAT_TOO_LONG format",
                                "SOURCE_MISSING source"));
    }

    @Test
    void a_retired_code_that_changed_since_is_not_brought_back() {
        code.given(InterfaceRows.added(), new InterfaceCodeRetired("FSO1100A", "Remplacé"))
                .when(InterfaceRows.expecting(0L))
                .expectNoEvents()
                .expectException(refusal("CONFLICT"));
        code.given(InterfaceRows.added(), new InterfaceCodeRetired("FSO1100A", "Remplacé"))
                .when(InterfaceRows.expecting(1L))
                .expectEvents(InterfaceRows.added());
    }

    @Test
    void rights_are_asked_first() {
        rights.forbid();

        code.given(InterfaceRows.added())
                .when(InterfaceRows.add("FSO1100A", "", Direction.ENTRANT, COMPLETE))
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
        assertThat(rights.asked()).containsExactly("AddInterfaceCode");
    }
}
