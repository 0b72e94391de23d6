package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatAnalysed;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatLoaded;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
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
 * The certificate of a connection in use is analysed again at once, each day, when it is about to
 * expire or does, and when the trust list changes (D-213).
 */
@Component
@ProcessingGroup("raccordement-api-reanalyse")
class WhenRaccordementApiMovesThenReviewCertificat {

    private final EventFold events;
    private final Deadlines deadlines;

    WhenRaccordementApiMovesThenReviewCertificat(EventFold events, Deadlines deadlines) {
        this.events = events;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(RaccordementApiCertificatLoaded event, @Timestamp Instant at) {
        plan(event, at);
    }

    @EventHandler
    void on(RaccordementApiCertificatAnalysed event, @Timestamp Instant at) {
        plan(event, at);
    }

    @EventHandler
    void on(RaccordementApiCertificatExpiryNotified event) {
        planEnd(event);
    }

    @EventHandler
    void on(RaccordementApiConfianceLost event) {
        planEnd(event);
    }

    @EventHandler
    void on(RaccordementApiConfianceRegained event) {
        planEnd(event);
    }

    @EventHandler
    void on(EmetteurTrusted event, @Timestamp Instant at) {
        deadlines.hasten(ReviewApiDeadline.KIND, at);
    }

    @EventHandler
    void on(EmetteurDistrusted event, @Timestamp Instant at) {
        deadlines.hasten(ReviewApiDeadline.KIND, at);
    }

    private void plan(RaccordementApiEvent event, Instant at) {
        Batch.once("reviews of connections", event.raccordementApiId(), () -> planNow(event, at));
    }

    private void planNow(RaccordementApiEvent event, Instant at) {
        var goesOn = presente(event).goesOn();
        deadlines.plan(
                ReviewApiDeadline.KIND,
                event.raccordementApiId(),
                Optional.of(at).filter(_ -> goesOn));
        planEnd(event);
    }

    private void planEnd(RaccordementApiEvent event) {
        deadlines.plan(
                CertificatApiDeadline.KIND,
                event.raccordementApiId(),
                presente(event).prochaineEcheance());
    }

    private CertificatPresente presente(RaccordementApiEvent event) {
        return Objects.requireNonNull(
                events.<RaccordementApiEvent, CertificatPresente>foldInBatch(
                        new RaccordementApiId(event.raccordementApiId()),
                        RaccordementApiEvent.class,
                        CertificatPresente::after));
    }
}
