package fr.raccordement.projection.journal;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.journal.query.EntryStructures;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.journal.query.ListHistory;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.export.ExportSource;
import fr.raccordement.projection.export.ExportTable;
import fr.raccordement.projection.export.HistoryColumns;
import fr.raccordement.projection.export.KnownStructures;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.ReadableParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal as a table; without rows for those who have no role at the operator. A line of the
 * journal never changes, so that the table as of a position is the lines up to it.
 */
@Component
class JournalExport implements ExportSource {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;

    private final JournalReader journal;
    private final ReadRights rights;
    private final ReadableParts readable;
    private final KnownStructures structures;

    JournalExport(
            JournalReader journal,
            ReadRights rights,
            ReadableParts readable,
            KnownStructures structures) {
        this.structures = structures;
        this.journal = journal;
        this.rights = rights;
        this.readable = readable;
    }

    @Override
    public ExportObjet objet() {
        return ExportObjet.JOURNAL;
    }

    @Override
    public List<String> views() {
        return List.of(JournalProjection.GROUP, structures.view());
    }

    @Override
    public List<String> rights(ExportRequested request, Actor viewer) {
        return readable.of(ListHistory.class, viewer);
    }

    @Override
    public boolean stillReads(String right, Actor viewer) {
        return readable.include(right, ListHistory.class, viewer);
    }

    @Override
    public ExportTable open(ExportRequested request, Actor viewer, EventsSince since) {
        var filter = JSON.readValue(request.filtre(), HistoryFilter.class);
        var order = HistoryOrder.valueOf(Objects.requireNonNull(request.ordre()));
        var scan = journal.scan(filter, order == HistoryOrder.POSITION_ASC, since.position());
        var known = structures.asOfNow();
        since.catchUp(known::record);
        return new Table(filter, scan, rights.of(ListHistory.class, viewer).everything(), known);
    }

    /** The lines of a scan, page by page. */
    private final class Table implements ExportTable {

        private final HistoryFilter filter;
        private final JournalReader.Scan scan;
        private final boolean visible;
        private final KnownStructures.Identifiers known;

        Table(
                HistoryFilter filter,
                JournalReader.Scan scan,
                boolean visible,
                KnownStructures.Identifiers known) {
            this.known = known;
            this.filter = filter;
            this.scan = scan;
            this.visible = visible;
        }

        @Override
        public Texte title() {
            return new Texte("Journal", "Journal");
        }

        @Override
        public List<Column> columns() {
            return Stream.concat(
                            Stream.of(Column.of("aggregateType", "Type d'objet", "Kind of thing")),
                            HistoryColumns.ALL.stream())
                    .toList();
        }

        @Override
        public long count() {
            return visible ? journal.count(scan) : 0;
        }

        @Override
        public void forEach(Consumer<List<@Nullable Object>> row) {
            @Nullable Long last = null;
            var more = visible;
            while (more) {
                var lines = journal.lines(scan, last, PAGE);
                var events = journal.events(lines, filter);
                var identifiants =
                        known.identifiants(
                                events.values().stream()
                                        .flatMap(it -> EntryStructures.of(it.entry()))
                                        .collect(Collectors.toSet()));
                for (var line : lines) {
                    var event = events.get(line);
                    if (event != null) {
                        row.accept(cells(event.entry(), line.position(), identifiants));
                    }
                }
                more = lines.size() == PAGE;
                last = lines.isEmpty() ? null : lines.getLast().position();
            }
        }

        private static List<@Nullable Object> cells(
                HistoryEntryView entry, long position, UnaryOperator<String> identifiants) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(entry.aggregateType());
            cells.addAll(HistoryColumns.cells(entry, position, identifiants));
            return cells;
        }
    }
}
