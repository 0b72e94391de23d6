package fr.raccordement.query.export;

import static fr.raccordement.query.export.ListColumn.of;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.export.ListAsOf;
import fr.raccordement.projection.rights.ReadableParts;
import fr.raccordement.query.export.ListTable.Layout;
import fr.raccordement.query.structure.StructurePast;
import fr.raccordement.query.structure.StructureSearch;
import fr.raccordement.query.structure.StructureSelection;
import fr.raccordement.query.structure.StructureSortColumns;
import fr.raccordement.query.structure.StructureState;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The list of structures as a table. */
@Component
class StructureExport extends ListExport<StructureState, StructureState> {

    private static final Layout<StructureState, StructureState> LAYOUT =
            new Layout<>(
                    new Texte("Structures", "Structures"),
                    List.of(
                            of("siret", "SIRET", "SIRET", StructureState::identifiant),
                            of(
                                    "typeIdentifiant",
                                    "Type d'identifiant",
                                    "Type of identifier",
                                    it -> TypeIdentifiant.of(it.identifiant())),
                            of("nom", "Nom", "Name", StructureState::nom),
                            of("type", "Type", "Type", StructureState::type),
                            of(
                                    "tiersDeDematerialisation",
                                    "Tiers de dématérialisation",
                                    "Third party",
                                    StructureState::tiersDeDematerialisation),
                            of("operateur", "Opérateur", "Operator", StructureState::operateur),
                            of(
                                    "siretVerifie",
                                    "SIRET vérifié",
                                    "SIRET verified",
                                    StructureState::siretVerifie),
                            of("statut", "Statut", "Status", StructureState::statut),
                            of("motif", "Motif", "Reason", StructureState::motif),
                            of(
                                    "enregistreeLe",
                                    "Enregistrée le",
                                    "Registered on",
                                    StructureState::enregistreeLe)),
                    event -> event instanceof StructureEvent it ? it.siret() : null,
                    _ -> List.of(),
                    List::of);

    private final StructurePast reader;

    StructureExport(
            ProjectedCollection<StructureState> structures,
            StructurePast reader,
            ReadableParts readable) {
        super(structures, structures, reader, readable, ListStructures.class);
        this.reader = reader;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.STRUCTURES;
    }

    @Override
    protected Layout<StructureState, StructureState> layout(ExportRequested asked, Actor viewer) {
        return LAYOUT;
    }

    @Override
    protected ListAsOf<StructureState> snapshot(
            ProjectedCollection<StructureState> structures, ExportRequested asked) {
        var order = StructureOrder.valueOf(Objects.requireNonNull(asked.ordre()));
        return new ListAsOf<>(
                structures,
                StructureState::siret,
                reader::atVersion,
                StructureSortColumns.of(order),
                StructureSortColumns.ascending(order));
    }

    @Override
    protected Function<StructureSearch, Selection> selection(ExportRequested asked, Actor viewer) {
        var filter = filter(asked, StructureFilter.class);
        return _ -> StructureSelection.of(filter);
    }
}
