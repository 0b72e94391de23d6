package fr.raccordement.projection.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: a sheet of rows, another wherever one is full, and a last one that says what the file
 * is. The package is written anew without the time of day, so that the same rows are the same
 * bytes.
 */
final class XlsxFile implements RowFile {

    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_767;

    private final OutputStream out;
    private final Path draft;
    private final OutputStream drafted;
    private final Workbook workbook;
    private final ExportTable table;
    private final ExportHeader entete;
    private int sheets;
    private Worksheet sheet;
    private int next;

    XlsxFile(OutputStream out, ExportTable table, ExportHeader entete) throws IOException {
        this.out = out;
        this.draft = Files.createTempFile("export", ".xlsx");
        this.drafted = new BufferedOutputStream(Files.newOutputStream(draft));
        this.workbook = new Workbook(drafted, "Raccordement", "1.0");
        this.table = table;
        this.entete = entete;
        this.sheet = begin();
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            sheet = begin();
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end(long lignes) throws IOException {
        sheet.finish();
        sheet = workbook.newWorksheet("Export");
        next = 0;
        entete.with(lignes)
                .forEach(
                        (nom, said) -> {
                            write(0, nom);
                            write(1, said);
                            next++;
                        });
        sheet.finish();
        workbook.finish();
        drafted.flush();
        TimelessZip.copy(draft, out, entete.instant());
    }

    @Override
    public void close() throws IOException {
        drafted.close();
        Files.deleteIfExists(draft);
    }

    private Worksheet begin() {
        sheets++;
        var titre = RowFile.in(entete.langue(), table.titre());
        var begun = workbook.newWorksheet(sheets == 1 ? titre : titre + " " + sheets);
        var columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            begun.inlineString(0, column, RowFile.in(entete.langue(), columns.get(column).titre()));
        }
        next = 1;
        return begun;
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case String text when text.isEmpty() -> {}
            case String text -> sheet.inlineString(next, column, shown(text));
            case Number number -> sheet.value(next, column, number);
            case Boolean truth -> sheet.value(next, column, truth);
            default -> sheet.inlineString(next, column, shown(cell.toString()));
        }
    }

    private static String shown(String text) {
        var defused = SpreadsheetFormulas.defused(text);
        return defused.length() > LONGEST_CELL ? defused.substring(0, LONGEST_CELL) : defused;
    }
}
