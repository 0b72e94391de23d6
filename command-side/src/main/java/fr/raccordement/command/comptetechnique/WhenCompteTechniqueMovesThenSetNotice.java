package fr.raccordement.command.comptetechnique;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.event.CompteTechniqueEvent;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.deadline.Deadlines;
import fr.raccordement.processing.Batch;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A password expires some day, and is announced to: by the account as it is by now (D-162). */
@Component
@ProcessingGroup("compte-technique-echeances")
class WhenCompteTechniqueMovesThenSetNotice {

    private final EventFold events;
    private final Deadlines deadlines;

    WhenCompteTechniqueMovesThenSetNotice(EventFold events, Deadlines deadlines) {
        this.events = events;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(CompteTechniqueEvent event) {
        var structure = event.structure();
        Batch.once("notices of passwords", structure, () -> setDeadline(structure));
    }

    private void setDeadline(String structure) {
        var compte =
                Objects.requireNonNull(
                        events.<CompteTechniqueEvent, CompteDeclare>foldInBatch(
                                new CompteTechniqueId(structure),
                                CompteTechniqueEvent.class,
                                CompteDeclare::after));
        deadlines.plan(MotDePasseExpiryDeadline.KIND, structure, compte.nextPreavis());
    }
}
