package fr.raccordement.query.structure;

import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.projection.ProjectedCollection;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps the structures, to be searched. */
@Component
@ProcessingGroup("structure-projection")
class StructureProjection {

    private final ProjectedCollection<StructureState> structures;

    StructureProjection(ProjectedCollection<StructureState> structures) {
        this.structures = structures;
    }

    @EventHandler
    void on(StructureEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        structures.project(
                event.siret(), version, before -> StructureFold.after(before, event, at, version));
    }

    @ResetHandler
    void onReset() {
        structures.clear();
    }
}
