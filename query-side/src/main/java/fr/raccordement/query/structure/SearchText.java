package fr.raccordement.query.structure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text as it is compared in a search: lower-case letters and digits, single spaces. */
final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9 ]+");

    private SearchText() {}

    static String fold(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var lower = bare.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return REST.matcher(lower).replaceAll(" ").strip();
    }

    /** All that a search may begin with. */
    static List<String> beginnings(String siret, String nom) {
        var folded = fold(nom);
        var words =
                IntStream.range(0, folded.length())
                        .filter(i -> i == 0 || folded.charAt(i - 1) == ' ')
                        .mapToObj(folded::substring);
        return Stream.concat(Stream.of(siret), words).toList();
    }

    /** What is typed, as an expression; folding leaves nothing that an expression could mean. */
    static Pattern beginning(String typed) {
        var folded = fold(typed);
        var sought = DIGITS.matcher(folded).matches() ? folded.replace(" ", "") : folded;
        return Pattern.compile("^" + sought);
    }
}
