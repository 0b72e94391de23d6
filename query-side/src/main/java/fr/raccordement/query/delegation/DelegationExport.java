package fr.raccordement.query.delegation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.export.ListAsOf;
import fr.raccordement.query.export.ListExport;
import fr.raccordement.query.habilitation.ReadableParts;
import fr.raccordement.query.habilitation.ViewerRights;
import fr.raccordement.query.structure.StructureDocument;
import fr.raccordement.query.structure.StructureSearch;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The list of delegations as a table. */
@Component
class DelegationExport extends ListExport<DelegationState> {

    private final DelegationPast reader;
    private final ViewerRights rights;

    DelegationExport(
            ProjectedCollection<DelegationState> delegations,
            ProjectedCollection<StructureDocument> structures,
            EventReader events,
            DelegationPast reader,
            ViewerRights rights,
            ReadableParts readable) {
        super(
                delegations,
                DelegationExportColumns.LAYOUT,
                structures,
                events,
                readable,
                Partie.TIERS,
                Partie.ENTITE);
        this.reader = reader;
        this.rights = rights;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.DELEGATIONS;
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
        return search -> new DelegationSelection(rights, search).of(filter, viewer);
    }
}
