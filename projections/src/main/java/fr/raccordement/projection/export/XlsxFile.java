package fr.raccordement.projection.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: a sheet of rows, another wherever one is full, and the description of the file on a
 * last one. The package is copied without the time of day, so that the same rows are the same bytes
 * (D-106, D-118).
 */
final class XlsxFile implements RowFile {

    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_767;

    private final OutputStream out;
    private final ExportDrafts.Draft draft;
    private final OutputStream draftOutput;
    private final Workbook workbook;
    private final ExportTable table;
    private final ExportHeader header;
    private int sheets;
    private Worksheet sheet;
    private int next;

    XlsxFile(OutputStream out, ExportTable table, ExportHeader header, ExportDrafts.Draft draft) {
        this.out = out;
        this.draft = draft;
        this.draftOutput = new BufferedOutputStream(draft.output());
        this.workbook = new Workbook(draftOutput, "Raccordement", "1.0");
        this.table = table;
        this.header = header;
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
    public void end(long rows) throws IOException {
        sheet.finish();
        sheet = workbook.newWorksheet("Export");
        next = 0;
        header.with(rows)
                .forEach(
                        (name, value) -> {
                            write(0, name);
                            write(1, value);
                            next++;
                        });
        sheet.finish();
        workbook.finish();
        draftOutput.flush();
        TimelessZip.copy(draft.path(), out, header.instant());
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }

    private Worksheet begin() {
        sheets++;
        var title = RowFile.text(header.langue(), table.title());
        var added = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        var columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            added.inlineString(
                    0, column, RowFile.text(header.langue(), columns.get(column).title()));
        }
        next = 1;
        return added;
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
