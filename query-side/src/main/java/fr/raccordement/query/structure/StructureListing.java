package fr.raccordement.query.structure;

import static fr.raccordement.projection.Listing.anyOf;
import static fr.raccordement.projection.Selection.names;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.api.structure.query.StructurePage;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.SortColumn;
import java.util.Arrays;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
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
                        selection(query.filter()),
                        column(query.order()),
                        query.order().name().endsWith("_ASC"),
                        query.pageRequest());
        return new StructurePage(
                page.documents().stream().map(StructureState::toView).toList(), page.bounds());
    }

    private static SortColumn<StructureState> column(StructureOrder order) {
        return switch (order) {
            case SIRET_ASC, SIRET_DESC -> SortColumn.ofId(StructureState::siret);
            case NOM_ASC, NOM_DESC -> SortColumn.ofText("cleNom", StructureState::cleNom);
            case ENREGISTREE_LE_ASC, ENREGISTREE_LE_DESC ->
                    SortColumn.ofInstant("enregistreeLe", StructureState::enregistreeLe);
        };
    }

    private static Selection selection(StructureFilter filter) {
        var conditions = new Document();
        StructureSearch.matching(filter.recherche()).ifPresent(conditions::putAll);
        conditions.append("type", types(filter));
        if (filter.tiersDeDematerialisation() != null) {
            conditions.append("tiersDeDematerialisation", filter.tiersDeDematerialisation());
        }
        var wanted =
                filter.statut() == null ? List.<StructureStatus>of() : List.of(filter.statut());
        return Selection.of(conditions, "statut", wanted, StructureStatus.class);
    }

    /** All are named where any will do, for the indexes that begin with the type. */
    private static Object types(StructureFilter filter) {
        var type = filter.type();
        return type == null ? anyOf(names(Arrays.asList(StructureType.values()))) : type.name();
    }
}
