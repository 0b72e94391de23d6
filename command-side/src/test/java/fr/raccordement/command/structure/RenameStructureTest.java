package fr.raccordement.command.structure;

import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.structure.StructureFixture.ID;
import static fr.raccordement.command.structure.StructureFixture.REGISTERED;
import static fr.raccordement.command.structure.StructureFixture.SIRET;

import fr.raccordement.api.structure.command.RenameStructure;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureRenamed;
import org.junit.jupiter.api.Test;

class RenameStructureTest {

    private final StructureFixture structure = new StructureFixture();

    @Test
    void a_structure_gets_another_name() {
        structure
                .given(REGISTERED)
                .when(rename(" Lycée Simone Veil "))
                .expectEvents(new StructureRenamed(SIRET, "Lycée Simone Veil"))
                .expectResultMessagePayload(1L);
    }

    @Test
    void the_name_it_has_changes_nothing() {
        structure
                .given(REGISTERED, new StructureRenamed(SIRET, "Lycée Simone Veil"))
                .when(rename("Lycée Simone Veil"))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void its_first_name_may_come_back() {
        structure
                .given(REGISTERED, new StructureRenamed(SIRET, "Lycée Simone Veil"))
                .when(rename("Lycée"))
                .expectEvents(new StructureRenamed(SIRET, "Lycée"));
    }

    @Test
    void an_inactive_structure_may_be_renamed() {
        structure
                .given(REGISTERED, new StructureDeactivated(SIRET, "Fermé"))
                .when(rename("Ancien lycée"))
                .expectEvents(new StructureRenamed(SIRET, "Ancien lycée"));
    }

    @Test
    void a_name_is_not_blank() {
        structure
                .given(REGISTERED)
                .when(rename(" "))
                .expectNoEvents()
                .expectException(violations("NOM_MISSING nom"));
    }

    @Test
    void a_name_has_an_end() {
        structure
                .given(REGISTERED)
                .when(rename("é".repeat(300)))
                .expectEvents(new StructureRenamed(SIRET, "é".repeat(300)));
        new StructureFixture()
                .given(REGISTERED)
                .when(rename("é".repeat(301)))
                .expectNoEvents()
                .expectException(violations("NOM_MISSING nom"));
    }

    private static RenameStructure rename(String nom) {
        return new RenameStructure(ID, nom, null);
    }
}
