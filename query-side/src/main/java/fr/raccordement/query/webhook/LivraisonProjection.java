package fr.raccordement.query.webhook;

import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.event.LivraisonEvent;
import fr.raccordement.projection.ProjectedCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps deliveries, to be listed. */
@Component
@ProcessingGroup(LivraisonProjection.GROUP)
class LivraisonProjection {

    static final String GROUP = "livraison-projection";

    private final ProjectedCollection<LivraisonState> livraisons;

    LivraisonProjection(ProjectedCollection<LivraisonState> livraisons) {
        this.livraisons = livraisons;
    }

    @EventHandler
    void on(LivraisonEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        livraisons.project(
                new LivraisonId(event.structure(), event.webhook(), event.numero()).toString(),
                version,
                before -> LivraisonState.after(before, event, at, version));
    }

    @ResetHandler
    void onReset() {
        livraisons.clear();
    }
}
