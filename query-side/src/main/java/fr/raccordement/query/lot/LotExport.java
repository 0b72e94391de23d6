package fr.raccordement.query.lot;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.query.ElementView;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.export.ExportSource;
import fr.raccordement.projection.export.ExportTable;
import fr.raccordement.query.structure.StructurePast;
import fr.raccordement.query.structure.StructureState;
import fr.raccordement.query.structure.StructuresAsOf;
import fr.raccordement.query.structure.StructuresAsOf.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What came of a batch, an element a row; without rows where the batch is absent or another's. */
@Component
class LotExport implements ExportSource {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;
    private static final String RIGHT = "demandeur";

    private final LotReader lots;
    private final ProjectedCollection<StructureState> structures;
    private final StructurePast past;

    LotExport(LotReader lots, ProjectedCollection<StructureState> structures, StructurePast past) {
        this.lots = lots;
        this.structures = structures;
        this.past = past;
    }

    /** Which batch; its component is a name in stored exports. */
    private record LotFilter(String lot) {}

    @Override
    public ExportObjet objet() {
        return ExportObjet.LOT;
    }

    @Override
    public List<String> views() {
        return List.of(structures.view());
    }

    @Override
    public List<String> rights(ExportRequested request, Actor viewer) {
        return List.of(RIGHT);
    }

    /** Nobody but its requester ever reads it, which no event changes. */
    @Override
    public boolean stillReads(String right, Actor viewer) {
        return right.equals(RIGHT);
    }

    @Override
    public ExportTable open(ExportRequested asked, Actor viewer, EventsSince since) {
        var lotId = JSON.readValue(asked.filtre(), LotFilter.class).lot();
        var stored = new LotId(lotId).toString();
        var last = new AtomicLong(lots.own(lotId, viewer).map(LotState::version).orElse(-1L));
        var register = new StructuresAsOf(past, structures);
        since.catchUp(
                message -> {
                    register.record(message);
                    if (message.getAggregateIdentifier().equals(stored)) {
                        last.accumulateAndGet(message.getSequenceNumber() - 1, Math::min);
                    }
                });
        return new Table(lots.own(lotId, last.get(), viewer), register, asked.langue());
    }

    /** The elements as they were at one event. */
    private static final class Table implements ExportTable {

        private final Optional<LotState> lot;
        private final StructuresAsOf register;
        private final ExportLangue langue;

        Table(Optional<LotState> lot, StructuresAsOf register, ExportLangue langue) {
            this.lot = lot;
            this.register = register;
            this.langue = langue;
        }

        @Override
        public Texte title() {
            return new Texte("Lot", "Batch");
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.of("rang", "Rang", "Rank"),
                    Column.of("ligne", "Ligne du fichier", "Line of the file"),
                    Column.of("objet", "Objet", "Thing"),
                    Column.of("structure", "SIRET", "SIRET"),
                    Column.of("nom", "Nom", "Name"),
                    Column.of("utilisateur", "Utilisateur", "User"),
                    Column.of("profil", "Profil", "Profile"),
                    Column.of("resultat", "Résultat", "Outcome"),
                    Column.of("codes", "Codes", "Codes"),
                    Column.of("motif", "Motif", "Reason"),
                    Column.of("delegation", "Délégation", "Delegation"));
        }

        @Override
        public long count() {
            return lot.map(it -> it.view().total()).orElse(0);
        }

        @Override
        public void forEach(Consumer<List<@Nullable Object>> row) {
            var page = new ArrayList<ElementView>();
            lot.stream()
                    .flatMap(LotState::elements)
                    .forEach(
                            it -> {
                                page.add(it);
                                if (page.size() == PAGE) {
                                    write(page, row);
                                }
                            });
            write(page, row);
        }

        private void write(List<ElementView> page, Consumer<List<@Nullable Object>> row) {
            var known = register.known(keys(page));
            page.forEach(it -> row.accept(cells(it, known)));
            page.clear();
        }

        private List<@Nullable Object> cells(ElementView element, Map<String, Known> known) {
            var key = element.structure();
            var structure = key == null ? null : register.asTheyWere(key, known);
            var texte = element.texte();
            return Arrays.asList(
                    element.rang(),
                    element.ligne(),
                    element.objet(),
                    structure == null ? null : structure.identifiant(),
                    structure == null ? null : structure.nom(),
                    element.utilisateur(),
                    element.profil(),
                    element.resultat(),
                    String.join(" ", element.codes()),
                    texte == null ? null : langue == ExportLangue.FR ? texte.fr() : texte.en(),
                    element.delegationId());
        }

        private static Set<String> keys(List<ElementView> page) {
            return page.stream()
                    .map(ElementView::structure)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }
}
