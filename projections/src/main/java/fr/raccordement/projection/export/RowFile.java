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

/** A file that takes rows one after the other, and keeps none of them in memory. */
interface RowFile extends Closeable {

    void row(List<@Nullable Object> cells) throws IOException;

    /** Says what the file is, and ends it. */
    void end(long lignes) throws IOException;

    /** Leaves nothing behind but what was written. */
    @Override
    default void close() throws IOException {}

    static RowFile of(
            ExportRequested asked, ExportTable table, ExportHeader entete, OutputStream out)
            throws IOException {
        return switch (asked.format()) {
            case CSV -> new CsvFile(out, table, entete, asked.bom());
            case XLSX -> new XlsxFile(out, table, entete);
            case JSON -> new JsonFile(out, table, entete);
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

    static String in(ExportLangue langue, Texte texte) {
        return langue == ExportLangue.FR ? texte.fr() : texte.en();
    }
}
