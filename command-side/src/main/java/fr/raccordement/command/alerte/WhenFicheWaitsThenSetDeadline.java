package fr.raccordement.command.alerte;

import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.command.deadline.Deadlines;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/**
 * The operator is told of what waits for too long. A group of its own, so that it begins with the
 * first event and sees what waited before there was such a notice (D-224).
 */
@Component
@ProcessingGroup("examen-en-retard")
class WhenFicheWaitsThenSetDeadline {

    private final Deadlines deadlines;
    private final ExamenProperties properties;

    WhenFicheWaitsThenSetDeadline(Deadlines deadlines, ExamenProperties properties) {
        this.deadlines = deadlines;
        this.properties = properties;
    }

    @EventHandler
    void on(FicheSubmitted event, @Timestamp Instant at) {
        deadlines.set(ExamenDeadline.KIND, event.ficheId(), at.plus(properties.attente()));
    }

    @EventHandler
    void on(RevisionSubmitted event, @Timestamp Instant at) {
        deadlines.set(ExamenDeadline.KIND, event.ficheId(), at.plus(properties.attente()));
    }

    @EventHandler
    void on(FicheWithdrawn event) {
        deadlines.clear(ExamenDeadline.KIND, event.ficheId());
    }

    @EventHandler
    void on(FicheReturned event) {
        deadlines.clear(ExamenDeadline.KIND, event.ficheId());
    }

    @EventHandler
    void on(FicheActivated event) {
        deadlines.clear(ExamenDeadline.KIND, event.ficheId());
    }

    @EventHandler
    void on(FicheDeactivated event) {
        deadlines.clear(ExamenDeadline.KIND, event.ficheId());
    }

    @EventHandler
    void on(RevisionWithdrawn event) {
        deadlines.clear(ExamenDeadline.KIND, event.ficheId());
    }

    @EventHandler
    void on(RevisionRejected event) {
        deadlines.clear(ExamenDeadline.KIND, event.ficheId());
    }

    @EventHandler
    void on(RevisionApplied event) {
        deadlines.clear(ExamenDeadline.KIND, event.ficheId());
    }
}
