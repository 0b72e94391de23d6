package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.deadline.Deadlines;
import fr.raccordement.processing.Batch;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * The end of the period of a fiche in use is announced. A group of its own, so that it begins with
 * the first event and sees the fiches that were in use before there was such a notice (D-162).
 */
@Component
@ProcessingGroup("fiche-preavis-de-fin")
class WhenFicheMovesThenSetEndNotice {

    private final EventFold events;
    private final Deadlines deadlines;

    WhenFicheMovesThenSetEndNotice(EventFold events, Deadlines deadlines) {
        this.events = events;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(FicheActivated event) {
        setDeadlineOnce(event);
    }

    @EventHandler
    void on(RevisionApplied event) {
        setDeadlineOnce(event);
    }

    @EventHandler
    void on(FicheDeactivated event) {
        setDeadlineOnce(event);
    }

    @EventHandler
    void on(FicheReactivated event) {
        setDeadlineOnce(event);
    }

    @EventHandler
    void on(ValiditeEndNotified event) {
        setDeadlineOnce(event);
    }

    private void setDeadlineOnce(FicheEvent event) {
        var ficheId = event.ficheId();
        Batch.once("notices of ends of fiches", ficheId, () -> setDeadline(ficheId));
    }

    private void setDeadline(String ficheId) {
        var fiche =
                Objects.requireNonNull(
                        events.<FicheEvent, EnService>foldInBatch(
                                new FicheId(ficheId), FicheEvent.class, EnService::after));
        deadlines.plan(ValiditePreavisDeadline.KIND, ficheId, fiche.nextPreavisDeFin());
    }
}
