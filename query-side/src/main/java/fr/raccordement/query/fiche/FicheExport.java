package fr.raccordement.query.fiche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.ListFiches;
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

/** The list of fiches as a table (S-34). */
@Component
class FicheExport extends ListExport<FicheState, FicheState> {

    private final FichePast reader;
    private final ReadRights rights;

    FicheExport(
            ProjectedCollection<FicheState> fiches,
            ProjectedCollection<StructureState> structures,
            StructurePast past,
            FichePast reader,
            ReadRights rights,
            ReadableParts readable) {
        super(fiches, structures, past, readable, ListFiches.class);
        this.reader = reader;
        this.rights = rights;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.FICHES;
    }

    @Override
    protected Layout<FicheState, FicheState> layout(ExportRequested asked, Actor viewer) {
        return FicheExportColumns.LAYOUT;
    }

    @Override
    protected ListAsOf<FicheState> snapshot(
            ProjectedCollection<FicheState> fiches, ExportRequested asked) {
        var order = FicheOrder.valueOf(Objects.requireNonNull(asked.ordre()));
        return new ListAsOf<>(
                fiches,
                FicheState::id,
                reader::atVersion,
                FicheSortColumns.of(order),
                FicheSortColumns.ascending(order));
    }

    @Override
    protected Function<StructureSearch, Selection> selection(ExportRequested asked, Actor viewer) {
        var filter = filter(asked, FicheFilter.class);
        return search -> new FicheSelection(search).of(filter, rights.of(ListFiches.class, viewer));
    }
}
