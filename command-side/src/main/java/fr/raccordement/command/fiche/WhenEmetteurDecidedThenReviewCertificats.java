package fr.raccordement.command.fiche;

import fr.raccordement.api.certificat.event.EmetteurDistrusted;
import fr.raccordement.api.certificat.event.EmetteurTrusted;
import fr.raccordement.command.deadline.Deadlines;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** The trust list has changed: no certificate in use waits for its day to be analysed again. */
@Component
@ProcessingGroup("emetteur-reanalyse")
class WhenEmetteurDecidedThenReviewCertificats {

    private final Deadlines deadlines;

    WhenEmetteurDecidedThenReviewCertificats(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(EmetteurTrusted event, @Timestamp Instant at) {
        deadlines.hasten(ReviewDeadline.KIND, at);
    }

    @EventHandler
    void on(EmetteurDistrusted event, @Timestamp Instant at) {
        deadlines.hasten(ReviewDeadline.KIND, at);
    }
}
