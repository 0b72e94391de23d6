package fr.raccordement.query.structure;

import static com.mongodb.client.model.Filters.in;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import fr.raccordement.projection.events.EventReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The register as it was before some events, which it has to be told in order. */
public final class StructuresAsOf {

    private final EventReader events;
    private final Readable<StructureDocument> structures;
    private final Map<String, Optional<StructureDocument>> past = new ConcurrentHashMap<>();

    public StructuresAsOf(EventReader events, ProjectedCollection<StructureDocument> structures) {
        this.events = events;
        this.structures = structures.pinned();
    }

    /** Something happened since. */
    public void tell(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof StructureEvent event) {
            past.computeIfAbsent(
                    event.siret(), siret -> before(siret, message.getSequenceNumber()));
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
                : then.map(StructureDocument::nom).orElse("");
    }

    private Optional<StructureDocument> before(String siret, long version) {
        @Nullable StructureDocument document = null;
        try (var stream = events.read(new StructureId(siret))) {
            var each = stream.iterator();
            while (each.hasNext()) {
                var message = each.next();
                if (message.getSequenceNumber() >= version) {
                    break;
                }
                document = StructureHistoryFold.fold(document, message);
            }
        }
        return Optional.ofNullable(document);
    }
}
