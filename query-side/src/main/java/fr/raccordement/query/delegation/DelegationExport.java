package fr.raccordement.query.delegation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
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

/** The list of delegations as a table. */
@Component
class DelegationExport extends ListExport<DelegationState, DelegationState> {

    private final DelegationPast reader;
    private final ReadRights rights;

    DelegationExport(
            ProjectedCollection<DelegationState> delegations,
            ProjectedCollection<StructureState> structures,
            StructurePast past,
            DelegationPast reader,
            ReadRights rights,
            ReadableParts readable) {
        super(delegations, structures, past, readable, ListDelegations.class);
        this.reader = reader;
        this.rights = rights;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.DELEGATIONS;
    }

    @Override
    protected Layout<DelegationState, DelegationState> layout(ExportRequested asked, Actor viewer) {
        return DelegationExportColumns.layout(rights.of(ListDelegations.class, viewer));
    }

    @Override
    protected ListAsOf<DelegationState> snapshot(
            ProjectedCollection<DelegationState> delegations, ExportRequested asked) {
        var order = DelegationOrder.valueOf(Objects.requireNonNull(asked.ordre()));
        return new ListAsOf<>(
                delegations,
                DelegationState::id,
                reader::atVersion,
                DelegationSortColumns.of(order),
                DelegationSortColumns.ascending(order));
    }

    @Override
    protected Function<StructureSearch, Selection> selection(ExportRequested asked, Actor viewer) {
        var filter = filter(asked, DelegationFilter.class);
        return search ->
                new DelegationSelection(search)
                        .of(filter, rights.of(ListDelegations.class, viewer));
    }
}
