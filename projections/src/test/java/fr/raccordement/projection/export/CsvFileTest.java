package fr.raccordement.projection.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads the file with its separator reads the cells, and what it says of itself. */
class CsvFileTest {

    private static final String NASTY = "a=+-@;,\t\"'#\r\n é\uFEFF{}\\";
    private static final Map<String, Object> DESCRIPTION =
            new TreeMap<>(
                    Map.of("filtre", "{\"recherche\":\"x;=1+1,=2\t=3\n\"}", "ordre", "ID_ASC"));

    @ParameterizedTest
    @EnumSource
    void every_cell_comes_back_whatever_is_in_it(ExportSeparateur separator) throws IOException {
        var random = new Random(7);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 300; i++) {
            rows.add(List.of("f" + i, nasty(random), nasty(random)));
        }

        var read = read(file(separator, false, rows, DESCRIPTION), separator);

        assertThat(read.stream().skip(1).map(CSVRecord::toList))
                .containsExactlyElementsOf(
                        rows.stream()
                                .map(row -> row.stream().map(SpreadsheetFormulas::defused).toList())
                                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_description_is_a_line_of_its_own_that_runs_nowhere_or_away(ExportSeparateur separator)
            throws IOException {
        var lines =
                file(separator, false, List.of(List.of("1", "2", "3")), DESCRIPTION).split("\r\n");

        assertThat(lines).hasSize(4);
        assertThat(lines[2]).isEmpty();
        assertThat(lines[3]).startsWith("# {\"");
        assertThat(lines[3].split("" + separator.character()))
                .allMatch(cell -> cell.startsWith("# {\"") || cell.startsWith("\""));
        assertThat(JsonMapper.shared().readTree(lines[3].substring(2)).path("filtre").asString())
                .isEqualTo(DESCRIPTION.get("filtre"));
        assertThat(file(separator, false, List.of(List.of("1", "2", "3")), Map.of()))
                .hasLineCount(2);
    }

    @Test
    void only_a_file_that_is_asked_to_begins_with_a_byte_order_mark() throws IOException {
        assertThat(file(ExportSeparateur.VIRGULE, true, List.of(), Map.of()))
                .isEqualTo("\uFEFFUn,Deux,Trois\r\n");
        assertThat(file(ExportSeparateur.POINT_VIRGULE, false, List.of(), Map.of()))
                .isEqualTo("Un;Deux;Trois\r\n");
    }

    private static List<CSVRecord> read(String text, ExportSeparateur separator)
            throws IOException {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator.character())
                        .setCommentMarker('#')
                        .setIgnoreEmptyLines(true)
                        .get();
        try (var parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }

    private static String file(
            ExportSeparateur separator,
            boolean bom,
            List<List<String>> rows,
            Map<String, Object> description)
            throws IOException {
        var out = new ByteArrayOutputStream();
        var values = new CellValues(ExportLangue.FR, ExportValeurs.CODES);
        try (var file = new CsvFile(out, new ThreeColumns(), values, separator, bom)) {
            for (var row : rows) {
                file.row(new ArrayList<@Nullable Object>(row));
            }
            file.end(description);
        }
        return out.toString(UTF_8);
    }

    private static String nasty(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(6); text.length() < length; ) {
            text.append(NASTY.charAt(random.nextInt(NASTY.length())));
        }
        return text.toString();
    }

    private static final class ThreeColumns implements ExportTable {

        @Override
        public Texte title() {
            return new Texte("Choses", "Things");
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.of("one", "Un", "One"),
                    Column.of("two", "Deux", "Two"),
                    Column.of("three", "Trois", "Three"));
        }

        @Override
        public long count() {
            return 0;
        }

        @Override
        public void forEach(Consumer<List<@Nullable Object>> row) {}
    }
}
