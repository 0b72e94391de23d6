package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiOrder;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.export.ListAsOf;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.ReadableParts;
import fr.raccordement.query.export.ListExport;
import fr.raccordement.query.export.ListTable.Layout;
import fr.raccordement.query.structure.StructurePast;
import fr.raccordement.query.structure.StructureSearch;
import fr.raccordement.query.structure.StructureState;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The list of connections by API as a table (S-42). */
@Component
class RaccordementApiExport extends ListExport<RaccordementApiState, RaccordementApiState> {

    private final RaccordementApiPast reader;
    private final ReadRights rights;

    RaccordementApiExport(
            ProjectedCollection<RaccordementApiState> raccordements,
            ProjectedCollection<StructureState> structures,
            StructurePast past,
            RaccordementApiPast reader,
            ReadRights rights,
            ReadableParts readable) {
        super(raccordements, structures, past, readable, ListRaccordementsApi.class);
        this.reader = reader;
        this.rights = rights;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.RACCORDEMENTS_API;
    }

    @Override
    protected Layout<RaccordementApiState, RaccordementApiState> layout(
            ExportRequested asked, Actor viewer) {
        return RaccordementApiExportColumns.LAYOUT;
    }

    @Override
    protected ListAsOf<RaccordementApiState> snapshot(
            ProjectedCollection<RaccordementApiState> raccordements, ExportRequested asked) {
        var order = RaccordementApiOrder.valueOf(Objects.requireNonNull(asked.ordre()));
        return new ListAsOf<>(
                raccordements,
                RaccordementApiState::id,
                reader::atVersion,
                RaccordementApiSortColumns.of(order),
                RaccordementApiSortColumns.ascending(order));
    }

    @Override
    protected Function<StructureSearch, Selection> selection(ExportRequested asked, Actor viewer) {
        var filter = filter(asked, RaccordementApiFilter.class);
        return search ->
                new RaccordementApiSelection(search)
                        .of(filter, rights.of(ListRaccordementsApi.class, viewer));
    }
}
