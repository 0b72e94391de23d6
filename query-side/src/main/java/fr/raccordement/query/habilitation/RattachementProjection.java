package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.projection.ProjectedCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps the rattachements as they are now, to be listed. */
@Component
@ProcessingGroup("rattachement-projection")
class RattachementProjection {

    private final ProjectedCollection<RattachementState> rattachements;

    RattachementProjection(ProjectedCollection<RattachementState> rattachements) {
        this.rattachements = rattachements;
    }

    @EventHandler
    void on(HabilitationEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        var id = new HabilitationId(event.structure(), event.utilisateur()).toString();
        rattachements.project(
                id, version, before -> RattachementFold.after(before, event, at, version));
    }

    @ResetHandler
    void onReset() {
        rattachements.clear();
    }
}
