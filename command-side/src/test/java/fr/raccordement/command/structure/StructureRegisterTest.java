package fr.raccordement.command.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.RenameStructure;
import fr.raccordement.command.InProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of structures at this very moment. */
class StructureRegisterTest {

    private static final String SIRET = InProcess.STRUCTURE;
    private static final StructureId ID = new StructureId(SIRET);

    private final InProcess node = InProcess.empty();
    private final StructureRegister structures = node.bean(StructureRegister.class);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_structure_is_known_as_it_stands() {
        assertThat(structures.find(SIRET)).isEmpty();

        node.send(InProcess.ADMIN, InProcess.register(SIRET, "claire"));
        node.send(InProcess.ADMIN, new RenameStructure(ID, "Autre", null));
        assertThat(structures.find(SIRET)).contains(inscription(true));

        node.send(InProcess.ADMIN, new DeactivateStructure(ID, "Fermé", null));
        assertThat(structures.find(SIRET)).contains(inscription(false));
    }

    @Test
    void an_inactive_structure_does_not_pass() {
        node.send(InProcess.ADMIN, InProcess.register(SIRET, "claire"));
        assertThatCode(() -> structures.requireActive(SIRET)).doesNotThrowAnyException();

        node.send(InProcess.ADMIN, new DeactivateStructure(ID, "Fermé", null));

        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> structures.requireActive(SIRET))
                .satisfies(
                        refused ->
                                assertThat(refused.refusal().code())
                                        .isEqualTo("STRUCTURE_INACTIVE"));
    }

    private static Inscription inscription(boolean active) {
        return new Inscription(SIRET, "Autre", StructureType.PRIVEE, true, true, active);
    }
}
