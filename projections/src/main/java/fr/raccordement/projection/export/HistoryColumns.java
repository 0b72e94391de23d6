package fr.raccordement.projection.export;

import fr.raccordement.api.journal.query.EntryStructures;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.status.EntryStatuses;
import fr.raccordement.projection.export.ExportTable.Column;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The columns of a history as a table, an event a row. */
public final class HistoryColumns {

    public static final List<Column> ALL =
            List.of(
                    Column.of("id", "Objet", "Thing"),
                    Column.of("sequence", "Numéro", "Number"),
                    Column.of("type", "Événement", "Event"),
                    Column.of("at", "Date", "Date"),
                    Column.of("actor", "Acteur", "Actor"),
                    Column.of("onBehalfOf", "Pour", "On behalf of"),
                    Column.of("statusBefore", "Statut avant", "Status before"),
                    Column.of("statusAfter", "Statut après", "Status after"),
                    Column.of("correlationId", "Requête", "Request"),
                    Column.of("payload", "Contenu", "Content"),
                    Column.of("position", "Position", "Position"));

    private HistoryColumns() {}

    /**
     * The row of an event at a position, its payload by the names of its fields.
     *
     * @param identifiants by what structures are shown
     */
    public static List<@Nullable Object> cells(
            HistoryEntryView entry, @Nullable Long position, UnaryOperator<String> identifiants) {
        return Arrays.asList(
                EntryStructures.thing(entry, identifiants),
                entry.sequence(),
                entry.type(),
                entry.at(),
                entry.actor(),
                EntryStructures.ofActor(entry).map(identifiants).orElse(entry.onBehalfOf()),
                status(entry, entry.statusBefore()),
                status(entry, entry.statusAfter()),
                entry.correlationId(),
                entry.payload(),
                position);
    }

    private static @Nullable Object status(HistoryEntryView entry, @Nullable String status) {
        var known = EntryStatuses.find(entry.aggregateType(), status);
        return known.isPresent() ? known.get() : status;
    }
}
