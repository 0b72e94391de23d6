package fr.raccordement.query.fiche;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.export.ExportSource;
import fr.raccordement.projection.export.ExportTable;
import fr.raccordement.projection.export.HistoryColumns;
import fr.raccordement.projection.export.KnownStructures;
import fr.raccordement.projection.history.HistoryPositions;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.ReadableParts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The history of a fiche as a table; without rows where the fiche is absent or hidden. */
@Component
class FicheHistoryExport implements ExportSource {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventReader events;
    private final HistoryPositions positions;
    private final FichePast fiches;
    private final ReadRights rights;
    private final ReadableParts readable;
    private final KnownStructures structures;

    FicheHistoryExport(
            EventReader events,
            HistoryPositions positions,
            FichePast fiches,
            ReadRights rights,
            ReadableParts readable,
            KnownStructures structures) {
        this.structures = structures;
        this.events = events;
        this.positions = positions;
        this.fiches = fiches;
        this.rights = rights;
        this.readable = readable;
    }

    /** Whose history; its component is a name in stored exports. */
    private record FicheHistoryFilter(String fiche) {}

    @Override
    public ExportObjet objet() {
        return ExportObjet.HISTORIQUE;
    }

    @Override
    public List<String> views() {
        return List.of(structures.view());
    }

    @Override
    public List<String> rights(ExportRequested asked, Actor viewer) {
        return seen(asked, viewer).map(it -> ReadableParts.of(it.concern())).stream().toList();
    }

    @Override
    public boolean stillReads(String right, Actor viewer) {
        return readable.include(right, FindFicheHistory.class, viewer);
    }

    /** Counts the events first and looks then which of them came after the position. */
    @Override
    public ExportTable open(ExportRequested asked, Actor viewer, EventsSince since) {
        var id = new FicheId(fiche(asked));
        var end = new AtomicLong(events.read(id).count());
        var known = structures.asOfNow();
        since.catchUp(
                message -> {
                    known.record(message);
                    if (message.getAggregateIdentifier().equals(id.toString())) {
                        end.accumulateAndGet(message.getSequenceNumber(), Math::min);
                    }
                });
        return new Table(seen(asked, viewer).map(_ -> id), end.get(), known);
    }

    private Optional<FicheState> seen(ExportRequested asked, Actor viewer) {
        return fiches.now(fiche(asked))
                .filter(it -> rights.of(FindFicheHistory.class, viewer).sees(it.concern()));
    }

    private static String fiche(ExportRequested asked) {
        return JSON.readValue(asked.filtre(), FicheHistoryFilter.class).fiche();
    }

    /** The events of the fiche that is seen, before one of them. */
    private final class Table implements ExportTable {

        private final Optional<FicheId> fiche;
        private final long end;
        private final KnownStructures.Identifiers known;

        /** By key, of those named so far. */
        private final Map<String, String> identifiants = new HashMap<>();

        Table(Optional<FicheId> fiche, long end, KnownStructures.Identifiers known) {
            this.known = known;
            this.fiche = fiche;
            this.end = end;
        }

        @Override
        public Texte title() {
            return new Texte("Historique", "History");
        }

        @Override
        public List<Column> columns() {
            return HistoryColumns.ALL;
        }

        @Override
        public long count() {
            return fiche.map(id -> events.read(id).count()).orElse(0L);
        }

        @Override
        public void forEach(Consumer<List<@Nullable Object>> row) {
            var history = new FicheHistoryFold();
            fiche.ifPresent(
                    id -> {
                        var at = positions.before(id, end);
                        try (var stream = events.read(id)) {
                            stream.takeWhile(it -> it.getSequenceNumber() < end)
                                    .map(history::apply)
                                    .map(
                                            it ->
                                                    HistoryColumns.cells(
                                                            it,
                                                            at.get(it.sequence()),
                                                            this::identifiant))
                                    .forEachOrdered(row);
                        }
                    });
        }

        private String identifiant(String key) {
            return identifiants.computeIfAbsent(
                    key, it -> known.identifiants(Set.of(it)).apply(it));
        }
    }
}
