package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.projection.ProjectedCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Keeps the fiches as they are now, to be listed. */
@Component
@ProcessingGroup("fiche-projection")
class FicheProjection {

    private final ProjectedCollection<FicheState> fiches;

    FicheProjection(ProjectedCollection<FicheState> fiches) {
        this.fiches = fiches;
    }

    @EventHandler
    void on(
            FicheEvent event,
            MetaData metaData,
            @Timestamp Instant at,
            @SequenceNumber long version) {
        fiches.project(
                event.ficheId(),
                version,
                before -> FicheFold.after(before, event, metaData, at, version));
    }

    @ResetHandler
    void onReset() {
        fiches.clear();
    }
}
