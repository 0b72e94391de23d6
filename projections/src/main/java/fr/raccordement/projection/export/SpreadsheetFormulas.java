package fr.raccordement.projection.export;

import java.util.regex.Pattern;

/**
 * Takes from cells what a spreadsheet would run as a formula: a text that begins so, after blanks
 * or not, is given an apostrophe, as a person would type it.
 */
final class SpreadsheetFormulas {

    private static final Pattern RUNS =
            Pattern.compile(
                    "^[\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212].*|^[\\t\\r"
                            + "\\n"
                            + "].*",
                    Pattern.DOTALL);

    private SpreadsheetFormulas() {}

    static String defused(String text) {
        return RUNS.matcher(text).matches() ? "'" + text : text;
    }
}
