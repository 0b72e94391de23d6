package fr.raccordement.projection.export;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running cells as formulas: a text that begins like one, after blanks or
 * not, gets an apostrophe in front, as a person would type it (D-172).
 */
final class SpreadsheetFormulas {

    private static final Pattern FORMULA =
            Pattern.compile(
                    "^[\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212].*|^[\\t\\r"
                            + "\\n"
                            + "].*",
                    Pattern.DOTALL);

    private SpreadsheetFormulas() {}

    static String defused(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
