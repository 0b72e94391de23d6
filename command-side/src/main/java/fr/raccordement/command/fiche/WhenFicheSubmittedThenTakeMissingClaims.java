package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.deadline.Deadlines;
import fr.raccordement.processing.Batch;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Fiches that were sent before what they use was claimed have it claimed when the program first
 * reads past them, in the order in which they were sent. Those sent since hold all of it (D-136).
 */
@Component
@ProcessingGroup("fiche-reservations")
class WhenFicheSubmittedThenTakeMissingClaims {

    private final EventFold events;
    private final Claims claims;
    private final Deadlines deadlines;

    WhenFicheSubmittedThenTakeMissingClaims(EventFold events, Claims claims, Deadlines deadlines) {
        this.events = events;
        this.claims = claims;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(FicheSubmitted event) {
        var ficheId = event.ficheId();
        Batch.once("claims of fiches", ficheId, () -> plan(ficheId));
    }

    private void plan(String ficheId) {
        var fiche =
                Objects.requireNonNull(
                        events.<FicheEvent, EnService>foldInBatch(
                                new FicheId(ficheId), FicheEvent.class, EnService::after));
        if (fiche.claims().stream().anyMatch(id -> claims.holder(id).isEmpty())) {
            deadlines.set(MissingClaimsDeadline.KIND, ficheId, Instant.EPOCH);
        }
    }
}
