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

    /**
     * By what a structure was known (D-209).
     *
     * @param identifiant the identifier in force
     * @param nom its name
     */
    public record Known(String identifiant, String nom) {

        private static Known of(StructureState structure) {
            return new Known(structure.identifiant(), structure.nom());
        }
    }

    /** By key, as the register has them now; {@link #asTheyWere} has to follow. */
    public Map<String, Known> known(Collection<String> keys) {
        return structures.read(
                it -> {
                    var known = new HashMap<String, Known>();
                    it.find(in("_id", keys)).forEach(one -> known.put(one.siret(), Known.of(one)));
                    return known;
                });
    }

    /** By what a structure was known, given what it was when that was read. */
    public Known asTheyWere(String key, Map<String, Known> known) {
        var none = new Known(key, "");
        var then = past.get(key);
        return then == null ? known.getOrDefault(key, none) : then.map(Known::of).orElse(none);
    }
}
