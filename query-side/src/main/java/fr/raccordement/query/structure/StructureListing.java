package fr.raccordement.query.structure;

import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructurePage;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists structures; everybody sees them. */
@Component
class StructureListing {

    private final Listing<StructureState> structures;

    StructureListing(ProjectedCollection<StructureState> structures) {
        this.structures = new Listing<>(structures, StructureState::siret);
    }

    @QueryHandler
    StructurePage handle(ListStructures query) {
        var page =
                structures.page(
                        StructureSelection.of(query.filter()),
                        StructureSortColumns.of(query.order()),
                        StructureSortColumns.ascending(query.order()),
                        query.pageRequest());
        return new StructurePage(
                page.documents().stream().map(StructureState::toView).toList(), page.bounds());
    }
}
