package fr.raccordement.projection.export;

import fr.raccordement.api.Texte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: a sheet of rows, another wherever one is full, and the description of the file on a
 * last one. The package is copied without the time of day, so that the same rows are the same bytes
 * (D-118). Days and instants are dates to a spreadsheet, instants as clocks showed them (D-172).
 */
final class XlsxFile implements RowFile {

    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LONGEST_CELL = 32_767;

    /** In characters: a day and a time are shown. */
    private static final int WIDTH = 20;

    private static final Texte DAY = new Texte("dd/mm/yyyy", "yyyy-mm-dd");
    private static final Texte INSTANT = new Texte("dd/mm/yyyy hh:mm:ss", "yyyy-mm-dd hh:mm:ss");

    private final OutputStream out;
    private final ExportDrafts.Draft draft;
    private final OutputStream draftOutput;
    private final Workbook workbook;
    private final ExportTable table;
    private final CellValues values;
    private final Instant created;
    private int sheets;
    private Worksheet sheet;
    private int next;

    /**
     * @param draft where it is written on the way
     * @param created the date of creation that it bears
     */
    XlsxFile(
            OutputStream out,
            ExportTable table,
            CellValues values,
            ExportDrafts.Draft draft,
            Instant created) {
        this.out = out;
        this.draft = draft;
        this.draftOutput = new BufferedOutputStream(draft.output());
        this.workbook = new Workbook(draftOutput, "Raccordement", "1.0");
        this.table = table;
        this.values = values;
        this.created = created;
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
    public void end(Map<String, Object> description) throws IOException {
        sheet.finish();
        if (!description.isEmpty()) {
            sheet = workbook.newWorksheet("Export");
            next = 0;
            description.forEach(
                    (name, value) -> {
                        write(0, name);
                        write(1, value);
                        next++;
                    });
            sheet.finish();
        }
        workbook.finish();
        draftOutput.flush();
        TimelessZip.copy(draft.path(), out, created);
    }

    @Override
    public void close() throws IOException {
        draft.close();
    }

    private Worksheet begin() {
        sheets++;
        var title = values.in(table.title());
        var added = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        var columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            added.width(column, WIDTH);
            added.inlineString(0, column, values.in(columns.get(column).title()));
        }
        next = 1;
        return added;
    }

    private void write(int column, @Nullable Object cell) {
        if (cell == null) {
            return;
        }
        switch (values.value(cell)) {
            case Number number -> sheet.value(next, column, number);
            case Boolean truth -> sheet.value(next, column, truth);
            case LocalDate day when isKnown(day) -> {
                sheet.value(next, column, day);
                format(column, DAY);
            }
            case Instant instant when isKnown(values.local(instant).toLocalDate()) -> {
                sheet.value(next, column, values.local(instant));
                format(column, INSTANT);
            }
            default -> text(column, values.text(cell));
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(next, column, shown(text));
        }
    }

    private void format(int column, Texte format) {
        sheet.style(next, column).format(values.in(format)).set();
    }

    /** Spreadsheets know no other days. */
    private static boolean isKnown(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 9999;
    }

    private static String shown(String text) {
        var defused = SpreadsheetFormulas.defused(text);
        return defused.length() > LONGEST_CELL ? defused.substring(0, LONGEST_CELL) : defused;
    }
}
