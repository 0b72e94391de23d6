package fr.raccordement.query.fiche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
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

/** The list of fiches as a table (S-34). */
@Component
class FicheExport implements ExportSource {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProjectedCollection<FicheState> fiches;
    private final ProjectedCollection<StructureDocument> structures;
    private final EventReader events;
    private final FicheReader reader;
    private final ViewerRights rights;
    private final ReadableParts readable;

    FicheExport(
            ProjectedCollection<FicheState> fiches,
            ProjectedCollection<StructureDocument> structures,
            EventReader events,
            FicheReader reader,
            ViewerRights rights,
            ReadableParts readable) {
        this.fiches = fiches;
        this.structures = structures;
        this.events = events;
        this.reader = reader;
        this.rights = rights;
        this.readable = readable;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.FICHES;
    }

    @Override
    public List<String> views() {
        return List.of("fiche-projection", "structure-projection");
    }

    @Override
    public List<String> rights(ExportRequested asked, Actor viewer) {
        return readable.of(viewer, Partie.EMETTEUR, Partie.RECEPTEUR);
    }

    @Override
    public boolean stillReads(String right, Actor viewer) {
        return readable.include(right, viewer);
    }

    @Override
    public ExportTable open(ExportRequested asked, Actor viewer, Since since) {
        var filter = JSON.readValue(asked.filtre(), FicheFilter.class);
        var order = FicheOrder.valueOf(Objects.requireNonNull(asked.ordre()));
        var snapshot =
                new Snapshot<>(
                        fiches,
                        FicheState::id,
                        reader::atVersion,
                        FicheColumns.of(order),
                        FicheColumns.ascending(order));
        return new ListTable<>(
                FicheTable.LAYOUT,
                snapshot,
                new StructuresThen(events, structures),
                since,
                search -> new FicheSelection(rights, search).of(filter, viewer));
    }
}
