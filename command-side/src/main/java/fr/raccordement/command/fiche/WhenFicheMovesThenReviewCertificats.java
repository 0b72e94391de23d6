package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.deadline.Deadlines;
import fr.raccordement.processing.Batch;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * The certificates of a fiche in use are analysed again: at once, so that a trust withdrawn while
 * the operator decided is not missed, then each day (D-178), and when one expires. A group of its
 * own, so that it begins with the first event and sees the fiches in use before.
 */
@Component
@ProcessingGroup("fiche-reanalyse")
class WhenFicheMovesThenReviewCertificats {

    private final EventFold events;
    private final Deadlines deadlines;

    WhenFicheMovesThenReviewCertificats(EventFold events, Deadlines deadlines) {
        this.events = events;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(FicheActivated event, @Timestamp Instant at) {
        plan(event, at);
    }

    @EventHandler
    void on(RevisionApplied event, @Timestamp Instant at) {
        plan(event, at);
    }

    @EventHandler
    void on(FicheReactivated event, @Timestamp Instant at) {
        plan(event, at);
    }

    @EventHandler
    void on(FicheDeactivated event, @Timestamp Instant at) {
        plan(event, at);
    }

    @EventHandler
    void on(ConfianceLost event) {
        planEnd(event.ficheId(), fiche(event));
    }

    @EventHandler
    void on(ConfianceRegained event) {
        planEnd(event.ficheId(), fiche(event));
    }

    private void plan(FicheEvent event, Instant at) {
        Batch.once("reviews of certificates", event.ficheId(), () -> planNow(event, at));
    }

    private void planNow(FicheEvent event, Instant at) {
        var fiche = fiche(event);
        deadlines.plan(
                ReviewDeadline.KIND, event.ficheId(), Optional.of(at).filter(_ -> fiche.goesOn()));
        planEnd(event.ficheId(), fiche);
    }

    private void planEnd(String ficheId, Surveillance fiche) {
        deadlines.plan(CertificatEndDeadline.KIND, ficheId, fiche.prochaineFin());
    }

    private Surveillance fiche(FicheEvent event) {
        return Objects.requireNonNull(
                events.<FicheEvent, Surveillance>foldInBatch(
                        new FicheId(event.ficheId()), FicheEvent.class, Surveillance::after));
    }
}
