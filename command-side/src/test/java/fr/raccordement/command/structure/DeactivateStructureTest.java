package fr.raccordement.command.structure;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.structure.StructureFixture.ID;
import static fr.raccordement.command.structure.StructureFixture.REGISTERED;
import static fr.raccordement.command.structure.StructureFixture.SIRET;

import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureReactivated;
import org.junit.jupiter.api.Test;

class DeactivateStructureTest {

    private final StructureFixture structure = new StructureFixture();

    @Test
    void a_structure_is_deactivated_with_the_reason() {
        structure
                .given(REGISTERED)
                .when(deactivate(" Établissement fermé "))
                .expectEvents(new StructureDeactivated(SIRET, "Établissement fermé"))
                .expectResultMessagePayload(1L);
    }

    @Test
    void an_inactive_structure_stays_so() {
        structure
                .given(REGISTERED, new StructureDeactivated(SIRET, "Fermé"))
                .when(deactivate("Encore"))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_reactivated_structure_may_be_deactivated_again() {
        structure
                .given(
                        REGISTERED,
                        new StructureDeactivated(SIRET, "Fermé"),
                        new StructureReactivated(SIRET))
                .when(deactivate("Fermé de nouveau"))
                .expectEvents(new StructureDeactivated(SIRET, "Fermé de nouveau"));
    }

    @Test
    void a_structure_is_not_deactivated_without_a_reason() {
        structure
                .given(REGISTERED)
                .when(deactivate(" "))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
        structure
                .given(REGISTERED)
                .when(deactivate("a".repeat(2_001)))
                .expectNoEvents()
                .expectException(refusal("MOTIF_MISSING"));
    }

    private static DeactivateStructure deactivate(String motif) {
        return new DeactivateStructure(ID, motif, null);
    }
}
