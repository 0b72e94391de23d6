package fr.raccordement.projection.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetFormulasTest {

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String ALL = STARTS + " \u00A0\u200B\uFEFFaé1'\"";
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@＝＋－＠].*|[\t\r\n].*", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+33 1", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1", "\uFEFF=1"})
    void what_a_spreadsheet_would_run_is_given_an_apostrophe(String text) {
        assertThat(SpreadsheetFormulas.defused(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Ville de Nîmes", "73282932000074", "a=b", "'=1", "f-1", "2026-01-01"})
    void all_else_stays_as_it_is(String text) {
        assertThat(SpreadsheetFormulas.defused(text)).isEqualTo(text);
    }

    @Test
    void whatever_the_text_no_cell_runs_and_nothing_but_an_apostrophe_is_added() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            var text = text(random);
            var defused = SpreadsheetFormulas.defused(text);

            assertThat(FORMULA.matcher(defused).matches()).as(text).isFalse();
            assertThat(defused).isIn(text, "'" + text);
            assertThat(SpreadsheetFormulas.defused(defused)).isEqualTo(defused);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(6); text.length() < length; ) {
            text.append(ALL.charAt(random.nextInt(ALL.length())));
        }
        return text.toString();
    }
}
