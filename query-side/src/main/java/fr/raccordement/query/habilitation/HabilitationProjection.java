package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.query.ProjectedCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps what users hold now. */
@Component
@ProcessingGroup("habilitation-projection")
class HabilitationProjection {

    private final ProjectedCollection<HabilitationDocument> habilitations;

    HabilitationProjection(ProjectedCollection<HabilitationDocument> habilitations) {
        this.habilitations = habilitations;
    }

    @EventHandler
    void on(HabilitationEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        var id = new HabilitationId(event.structure(), event.utilisateur()).toString();
        habilitations.tell(id, version, _ -> HabilitationDocument.after(event, at, version));
    }

    @ResetHandler
    void onReset() {
        habilitations.clear();
    }
}
