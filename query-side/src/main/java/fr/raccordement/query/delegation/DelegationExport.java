package fr.raccordement.query.delegation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.evenements.EventReader;
import fr.raccordement.query.evenements.Since;
import fr.raccordement.query.export.ExportSource;
import fr.raccordement.query.export.ExportTable;
import fr.raccordement.query.export.ListTable;
import fr.raccordement.query.export.Snapshot;
import fr.raccordement.query.habilitation.ReadableParts;
import fr.raccordement.query.habilitation.ViewerRights;
import fr.raccordement.query.structure.StructureDocument;
import fr.raccordement.query.structure.StructuresThen;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The list of delegations as a table. */
@Component
class DelegationExport implements ExportSource {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProjectedCollection<DelegationState> delegations;
    private final ProjectedCollection<StructureDocument> structures;
    private final EventReader events;
    private final DelegationReader reader;
    private final ViewerRights rights;
    private final ReadableParts readable;

    DelegationExport(
            ProjectedCollection<DelegationState> delegations,
            ProjectedCollection<StructureDocument> structures,
            EventReader events,
            DelegationReader reader,
            ViewerRights rights,
            ReadableParts readable) {
        this.delegations = delegations;
        this.structures = structures;
        this.events = events;
        this.reader = reader;
        this.rights = rights;
        this.readable = readable;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.DELEGATIONS;
    }

    @Override
    public List<String> views() {
        return List.of("delegation-projection", "structure-projection");
    }

    @Override
    public List<String> rights(ExportRequested asked, Actor viewer) {
        return readable.of(viewer, Partie.TIERS, Partie.ENTITE);
    }

    @Override
    public boolean stillReads(String right, Actor viewer) {
        return readable.include(right, viewer);
    }

    @Override
    public ExportTable open(ExportRequested asked, Actor viewer, Since since) {
        var filter = JSON.readValue(asked.filtre(), DelegationFilter.class);
        var order = DelegationOrder.valueOf(Objects.requireNonNull(asked.ordre()));
        var snapshot =
                new Snapshot<>(
                        delegations,
                        DelegationState::id,
                        reader::atVersion,
                        DelegationColumns.of(order),
                        DelegationColumns.ascending(order));
        return new ListTable<>(
                DelegationTable.LAYOUT,
                snapshot,
                new StructuresThen(events, structures),
                since,
                search -> new DelegationSelection(rights, search).of(filter, viewer));
    }
}
