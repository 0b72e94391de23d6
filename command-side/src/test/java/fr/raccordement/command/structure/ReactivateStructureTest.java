package fr.raccordement.command.structure;

import static fr.raccordement.command.structure.StructureFixture.ID;
import static fr.raccordement.command.structure.StructureFixture.REGISTERED;
import static fr.raccordement.command.structure.StructureFixture.SIRET;

import fr.raccordement.api.structure.command.ReactivateStructure;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureReactivated;
import org.junit.jupiter.api.Test;

class ReactivateStructureTest {

    private final StructureFixture structure = new StructureFixture();

    private static final ReactivateStructure REACTIVATE = new ReactivateStructure(ID, null);

    @Test
    void an_inactive_structure_is_reactivated() {
        structure
                .given(REGISTERED, new StructureDeactivated(SIRET, "Fermé"))
                .when(REACTIVATE)
                .expectEvents(new StructureReactivated(SIRET))
                .expectResultMessagePayload(2L);
    }

    @Test
    void an_active_structure_stays_so() {
        structure
                .given(REGISTERED)
                .when(REACTIVATE)
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }
}
