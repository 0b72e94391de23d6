package fr.raccordement.command.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.command.SubmitFiche;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.command.RetireInterfaceCode;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.fiche.Journey;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A refusal travels as details, since between nodes the exception itself does not. */
class RefusalTransportTest {

    private final InProcess node = InProcess.furnished();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void what_is_absent_and_what_is_hidden_answer_the_very_same() {
        new Journey(node, InProcess.CLAIRE, "f1").prepare(InProcess.STRUCTURE, "a");

        assertThat(refusal(new SubmitFiche(new FicheId("f0"), null)))
                .isEqualTo(refusal(new SubmitFiche(new FicheId("f1"), null)))
                .returns("NOT_FOUND", Refusal::code);
    }

    @Test
    void a_code_that_is_not_in_the_catalogue_is_not_found() {
        assertThat(
                        refusal(new RetireInterfaceCode(new InterfaceCodeId("FSO0000A"), "x", null))
                                .code())
                .isEqualTo("NOT_FOUND");
    }

    private Refusal refusal(Object command) {
        return catchThrowableOfType(
                        CommandExecutionException.class, () -> node.send(InProcess.DENIS, command))
                .<Refusal>getDetails()
                .orElseThrow();
    }
}
