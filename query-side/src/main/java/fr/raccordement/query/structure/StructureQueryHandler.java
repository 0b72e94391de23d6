package fr.raccordement.query.structure;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.FindStructures;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructurePage;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.evenements.EventReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Structures; everybody sees them. */
@Component
class StructureQueryHandler {

    private final EventReader events;
    private final MongoCollection<StructureDocument> structures;

    StructureQueryHandler(EventReader events, ProjectedCollection<StructureDocument> structures) {
        this.events = events;
        this.structures = structures.documents();
    }

    @QueryHandler
    Optional<StructureView> handle(FindStructure query) {
        var last = query.version() == null ? Long.MAX_VALUE : query.version();
        StructureDocument document = null;
        for (var message : events.read(new StructureId(query.siret())).toList()) {
            if (message.getSequenceNumber() <= last) {
                document = StructureNarrator.fold(document, message);
            }
        }
        return Optional.ofNullable(document).map(StructureDocument::toView);
    }

    /** The projection may be behind; what it lacks is read from the events. */
    @QueryHandler
    List<StructureView> handle(FindStructures query) {
        var found =
                structures
                        .find(in("_id", query.sirets()))
                        .map(StructureDocument::toView)
                        .into(new ArrayList<>());
        var behind = new HashSet<>(query.sirets());
        found.forEach(structure -> behind.remove(structure.siret()));
        behind.forEach(siret -> handle(new FindStructure(siret)).ifPresent(found::add));
        return found;
    }

    @QueryHandler
    StructurePage handle(ListStructures query) {
        var matching = new Document();
        if (query.recherche() != null) {
            matching.append("recherche", SearchText.beginning(query.recherche()));
        }
        if (query.type() != null) {
            matching.append("type", query.type());
        }
        if (query.statut() != null) {
            matching.append("statut", query.statut());
        }
        var page = new Document(matching);
        if (query.after() != null) {
            page.append("_id", new Document("$gt", query.after()));
        }
        var found =
                structures
                        .find(page)
                        .sort(ascending("_id"))
                        .limit(query.first() + 1)
                        .map(StructureDocument::toView)
                        .into(new ArrayList<>());
        var more = found.size() > query.first();
        return new StructurePage(
                more ? List.copyOf(found.subList(0, query.first())) : found,
                more,
                structures.countDocuments(matching));
    }
}
