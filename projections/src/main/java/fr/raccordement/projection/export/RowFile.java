package fr.raccordement.projection.export;

import fr.raccordement.api.Texte;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.event.ExportRequested;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that rows are written to one after the other; none is kept in memory. */
interface RowFile extends Closeable {

    void row(List<@Nullable Object> cells) throws IOException;

    /** Writes the description of the file after its last row. */
    void end(long rows) throws IOException;

    /** Removes what was needed to write it. */
    @Override
    default void close() throws IOException {}

    static RowFile of(
            ExportRequested request,
            ExportTable table,
            ExportHeader header,
            OutputStream out,
            ExportFiles files)
            throws IOException {
        return switch (request.format()) {
            case CSV -> new CsvFile(out, table, header, request.bom());
            case XLSX -> new XlsxFile(out, table, header, files.draft());
            case JSON -> new JsonFile(out, table, header);
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

    static String text(ExportLangue language, Texte text) {
        return language == ExportLangue.FR ? text.fr() : text.en();
    }
}
