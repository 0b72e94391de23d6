package fr.raccordement.projection.export;

import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.event.ExportRequested;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that rows are written to one after the other; none is kept in memory. */
interface RowFile extends Closeable {

    void row(List<@Nullable Object> cells) throws IOException;

    /**
     * Ends the file after its last row, with what it says of itself; nothing where that is empty.
     */
    void end(Map<String, Object> description) throws IOException;

    /** Removes what was needed to write it. */
    @Override
    default void close() throws IOException {}

    static RowFile of(
            ExportRequested request,
            ExportTable table,
            Instant created,
            OutputStream out,
            ExportFiles files)
            throws IOException {
        var values = CellValues.of(request);
        return switch (request.format()) {
            case CSV -> new CsvFile(out, table, values, request.separateur(), request.bom());
            case XLSX -> new XlsxFile(out, table, values, files.draft(), created);
            case JSON -> new JsonFile(out, table, values);
        };
    }

    static String extension(ExportFormat format) {
        return switch (format) {
            case CSV -> "csv";
            case XLSX -> "xlsx";
            case JSON -> "jsonl";
        };
    }

    static String mediaType(ExportFormat format) {
        return switch (format) {
            case CSV -> "text/csv;charset=UTF-8";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case JSON -> "application/jsonl;charset=UTF-8";
        };
    }
}
