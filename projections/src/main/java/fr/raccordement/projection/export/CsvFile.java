package fr.raccordement.projection.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180, UTF-8. The last record, as wide as the others, is the description of the file (D-106,
 * D-118).
 */
final class CsvFile implements RowFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final int width;
    private final ExportHeader header;

    CsvFile(OutputStream out, ExportTable table, ExportHeader header, boolean bom)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        if (bom) {
            writer.write(BYTE_ORDER_MARK);
        }
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        this.width = table.columns().size();
        this.header = header;
        printer.printRecord(
                table.columns().stream()
                        .map(it -> RowFile.text(header.langue(), it.title()))
                        .toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        for (var cell : cells) {
            printer.print(cell instanceof String text ? SpreadsheetFormulas.defused(text) : cell);
        }
        printer.println();
    }

    @Override
    public void end(long rows) throws IOException {
        var cells =
                new ArrayList<>(
                        List.of("# " + JsonFile.JSON.writeValueAsString(header.with(rows))));
        cells.addAll(Collections.nCopies(width - 1, ""));
        printer.printRecord(cells);
        printer.flush();
    }
}
