package fr.raccordement.query.structure;

import static com.mongodb.client.model.Filters.in;

import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;

/** The register as it was before some events, which are recorded here in their order. */
public final class StructuresAsOf {

    private final StructurePast events;
    private final Readable<StructureState> structures;
    private final Map<String, Optional<StructureState>> past = new ConcurrentHashMap<>();

    public StructuresAsOf(StructurePast events, ProjectedCollection<StructureState> structures) {
        this.events = events;
        this.structures = structures.pinned();
    }

    /** Something has happened since. */
    public void record(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof StructureEvent event) {
            past.computeIfAbsent(
                    event.siret(), siret -> events.upTo(siret, message.getSequenceNumber() - 1));
        }
    }

    /** Searches the register as it was. */
    public StructureSearch search() {
        return new StructureSearch(structures, past);
    }

    /** Names by SIRET, as the register has them now; {@link #asTheyWere} has to follow. */
    public Map<String, String> names(Collection<String> sirets) {
        return structures.read(
                it -> {
                    var names = new HashMap<String, String>();
                    it.find(in("_id", sirets)).forEach(one -> names.put(one.siret(), one.nom()));
                    return names;
                });
    }

    /** The name of a structure as it was, given what it was when that was read. */
    public String asTheyWere(String siret, Map<String, String> names) {
        var then = past.get(siret);
        return then == null
                ? names.getOrDefault(siret, "")
                : then.map(StructureState::nom).orElse("");
    }
}
