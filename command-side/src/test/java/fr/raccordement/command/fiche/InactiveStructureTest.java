package fr.raccordement.command.fiche;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.ReactivateStructure;
import fr.raccordement.command.InProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An inactive structure starts nothing; what it has stays as it is and may be closed. */
class InactiveStructureTest {

    private static final StructureId STRUCTURE = new StructureId(InProcess.STRUCTURE);

    private final InProcess node = InProcess.furnished();
    private final Journey fiche = new Journey(node, InProcess.CLAIRE, "f1");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void a_draft_is_edited_and_not_sent() {
        fiche.prepare(InProcess.STRUCTURE, "a");
        deactivate();

        assertThat(node.outcome(InProcess.CLAIRE, fiche.description())).isEqualTo("OK");
        assertThat(fiche.submit()).isEqualTo("STRUCTURE_INACTIVE");
        reactivate();
        assertThat(fiche.submit()).isEqualTo("OK");
    }

    @Test
    void a_sent_fiche_is_not_activated_and_may_be_given_back() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        deactivate();

        assertThat(fiche.activate(null)).isEqualTo("STRUCTURE_INACTIVE");
        assertThat(fiche.giveBack()).isEqualTo("OK");
    }

    @Test
    void an_active_fiche_runs_on_and_once_closed_stays_closed() {
        fiche.prepare(InProcess.STRUCTURE, "a").submit();
        fiche.activate(null);
        deactivate();

        assertThat(fiche.deactivate()).isEqualTo("OK");
        assertThat(fiche.reactivate()).isEqualTo("STRUCTURE_INACTIVE");
        reactivate();
        assertThat(fiche.reactivate()).isEqualTo("OK");
    }

    private void deactivate() {
        node.send(InProcess.ADMIN, new DeactivateStructure(STRUCTURE, "Fermé", null));
    }

    private void reactivate() {
        node.send(InProcess.ADMIN, new ReactivateStructure(STRUCTURE, null));
    }
}
