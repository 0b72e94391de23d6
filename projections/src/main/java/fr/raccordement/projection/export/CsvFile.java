package fr.raccordement.projection.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.export.ExportSeparateur;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * RFC 4180, UTF-8. What the file is stands after an empty line, in a comment: a line that begins
 * with #, where no text holds what separates cells (D-172).
 */
final class CsvFile implements RowFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonMapper COMMENT =
            JsonMapper.builder(JsonFactory.builder().characterEscapes(new Separators()).build())
                    .build();

    private final Writer writer;
    private final CSVPrinter printer;
    private final CellValues values;

    CsvFile(
            OutputStream out,
            ExportTable table,
            CellValues values,
            ExportSeparateur separator,
            boolean bom)
            throws IOException {
        this.values = values;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        if (bom) {
            writer.write(BYTE_ORDER_MARK);
        }
        var format = CSVFormat.RFC4180.builder().setDelimiter(separator.character()).get();
        this.printer = new CSVPrinter(writer, format);
        printer.printRecord(table.columns().stream().map(it -> values.in(it.title())).toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        for (var cell : cells) {
            printer.print(cell == null ? null : text(cell));
        }
        printer.println();
    }

    @Override
    public void end(Map<String, Object> description) throws IOException {
        if (!description.isEmpty()) {
            printer.println();
            writer.write("# " + COMMENT.writeValueAsString(description));
            printer.println();
        }
        printer.flush();
    }

    private String text(Object cell) {
        var text = values.text(cell);
        return cell instanceof Number ? text : SpreadsheetFormulas.defused(text);
    }

    /** Writes within texts by its number whatever may separate cells. */
    private static final class Separators extends CharacterEscapes {

        @Override
        public int[] getEscapeCodesForAscii() {
            var codes = CharacterEscapes.standardAsciiEscapesForJSON();
            for (var separator : ExportSeparateur.values()) {
                codes[separator.character()] = CharacterEscapes.ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
