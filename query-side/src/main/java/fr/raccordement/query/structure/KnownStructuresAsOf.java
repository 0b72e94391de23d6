package fr.raccordement.query.structure;

import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.export.KnownStructures;
import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Names structures in histories as the register does. */
@Component
class KnownStructuresAsOf implements KnownStructures {

    private final StructurePast events;
    private final ProjectedCollection<StructureState> structures;

    KnownStructuresAsOf(StructurePast events, ProjectedCollection<StructureState> structures) {
        this.events = events;
        this.structures = structures;
    }

    @Override
    public String view() {
        return structures.view();
    }

    @Override
    public Identifiers asOfNow() {
        return new Then(new StructuresAsOf(events, structures));
    }

    private record Then(StructuresAsOf register) implements Identifiers {

        @Override
        public void record(DomainEventMessage<?> message) {
            register.record(message);
        }

        @Override
        public UnaryOperator<String> identifiants(Collection<String> keys) {
            var known = register.known(Set.copyOf(keys));
            return key -> register.asTheyWere(key, known).identifiant();
        }
    }
}
