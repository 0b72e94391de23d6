package fr.raccordement.query.structure;

import static com.mongodb.client.model.Filters.in;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.FindStructures;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.events.EventReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Structures; everybody sees them. */
@Component
class StructureQueryHandler {

    private final EventReader events;
    private final ProjectedCollection<StructureDocument> structures;

    StructureQueryHandler(EventReader events, ProjectedCollection<StructureDocument> structures) {
        this.events = events;
        this.structures = structures;
    }

    @QueryHandler
    Optional<StructureView> handle(FindStructure query) {
        var last = query.version() == null ? Long.MAX_VALUE : query.version();
        StructureDocument document = null;
        for (var message : events.read(new StructureId(query.siret())).toList()) {
            if (message.getSequenceNumber() <= last) {
                document = StructureHistoryFold.fold(document, message);
            }
        }
        return Optional.ofNullable(document).map(StructureDocument::toView);
    }

    /** The projection may be behind; what it lacks is read from the events. */
    @QueryHandler
    List<StructureView> handle(FindStructures query) {
        var found =
                structures.read(
                        it ->
                                it.find(in("_id", query.sirets()))
                                        .map(StructureDocument::toView)
                                        .into(new ArrayList<>()));
        var behind = new HashSet<>(query.sirets());
        found.forEach(structure -> behind.remove(structure.siret()));
        behind.forEach(siret -> handle(new FindStructure(siret)).ifPresent(found::add));
        return found;
    }
}
