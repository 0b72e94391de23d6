package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.deadline.Deadlines;
import fr.raccordement.processing.Batch;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * A fiche in use has a first day and an end, and certificates that expire; closed, it has none. The
 * deadlines are those of the fiche as it is by now, so that a replay never sets one that is long
 * moved.
 */
@Component
@ProcessingGroup("fiche-echeances")
class WhenFicheMovesThenSetDeadlines {

    private final EventFold events;
    private final Deadlines deadlines;

    WhenFicheMovesThenSetDeadlines(EventFold events, Deadlines deadlines) {
        this.events = events;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(FicheActivated event) {
        setDeadlinesOnce(event);
    }

    @EventHandler
    void on(RevisionApplied event) {
        setDeadlinesOnce(event);
    }

    @EventHandler
    void on(FicheDeactivated event) {
        setDeadlinesOnce(event);
    }

    @EventHandler
    void on(FicheReactivated event) {
        setDeadlinesOnce(event);
    }

    @EventHandler
    void on(CertificatExpiryNotified event) {
        setDeadlinesOnce(event);
    }

    @EventHandler
    void on(TiersDeDematerialisationDeclared event) {
        setDeadlinesOnce(event);
    }

    private void setDeadlinesOnce(FicheEvent event) {
        var ficheId = event.ficheId();
        Batch.once("deadlines of fiches", ficheId, () -> setDeadlines(ficheId));
    }

    private void setDeadlines(String ficheId) {
        var fiche =
                Objects.requireNonNull(
                        events.<FicheEvent, EnService>foldInBatch(
                                new FicheId(ficheId), FicheEvent.class, EnService::after));
        deadlines.plan(ValiditeStartDeadline.KIND, ficheId, fiche.debut());
        deadlines.plan(ValiditeEndDeadline.KIND, ficheId, fiche.fin());
        fiche.certificats()
                .forEach(
                        sha256 ->
                                deadlines.plan(
                                        CertificatExpiryDeadline.KIND,
                                        CertificatExpiryDeadline.subject(ficheId, sha256),
                                        fiche.nextPreavis(sha256)));
    }
}
