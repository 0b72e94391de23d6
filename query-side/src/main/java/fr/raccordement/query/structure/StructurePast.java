package fr.raccordement.query.structure;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.projection.events.AggregatePast;
import fr.raccordement.projection.events.EventReader;
import org.springframework.stereotype.Component;

/** Structures as they are and as they were, from their own events. */
@Component
public class StructurePast extends AggregatePast<String, StructureState> {

    StructurePast(EventReader events) {
        super(events, StructureId::new, StructureFold::after);
    }
}
