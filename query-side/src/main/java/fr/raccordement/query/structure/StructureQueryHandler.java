package fr.raccordement.query.structure;

import static com.mongodb.client.model.Filters.in;

import fr.raccordement.api.structure.query.FindDecidedStructure;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.FindStructures;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.projection.ProjectedCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Structures; everybody sees them. */
@Component
class StructureQueryHandler {

    private final StructurePast past;
    private final ProjectedCollection<StructureState> structures;
    private final StoredVersions stored;

    StructureQueryHandler(
            StructurePast past,
            ProjectedCollection<StructureState> structures,
            StoredVersions stored) {
        this.past = past;
        this.structures = structures;
        this.stored = stored;
    }

    @QueryHandler
    Optional<StructureView> handle(FindStructure query) {
        return past.asked(query.siret(), query.at(), query.version()).map(StructureState::toView);
    }

    @QueryHandler
    Optional<StructureView> handle(FindDecidedStructure query) {
        return past.upTo(query.siret(), query.version()).map(StructureState::toView);
    }

    /** The projection may be behind; what it lacks, as far as is known, is read from the events. */
    @QueryHandler
    List<StructureView> handle(FindStructures query) {
        var found =
                structures.read(it -> it.find(in("_id", query.sirets())).into(new ArrayList<>()));
        found.removeIf(stored::isBehind);
        var behind = new HashSet<>(query.sirets());
        found.forEach(structure -> behind.remove(structure.siret()));
        behind.forEach(siret -> past.now(siret).ifPresent(found::add));
        return found.stream().map(StructureState::toView).toList();
    }
}
