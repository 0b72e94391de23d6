package fr.raccordement.query.structure;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import fr.raccordement.api.structure.TypeIdentifiant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text as it is searched and ordered: the words of a name without accents, case or punctuation, in
 * the letters of a French keyboard (œ is oe, ß is ss, ł is l).
 */
public final class SearchText {

    /** Thread-safe as long as nobody sets a filter on it. */
    private static final Transliterator TO_ASCII =
            Transliterator.getInstance("NFKD; [:Mn:] Remove; Latin-ASCII; NFKC");

    /** S.N.C.F. and C.H.U are said as one word; so is what stands between the letters. */
    private static final Pattern ACRONYM =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}\\p{L}?(?![\\p{L}\\p{N}])");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * An identifier in groups, as it is copied from a paper: what has a digit, and the few letters
     * before and after it.
     */
    private static final Pattern IN_GROUPS =
            Pattern.compile(
                    "(?<![^ ])(?:[a-z]{1,4} )?[a-z]*+[0-9][a-z0-9]*+(?: [a-z]*+[0-9][a-z0-9]*+)*+"
                            + "(?: [a-z]{1,2}(?![^ ]))?+(?![^ ])");

    /** In which the number of a French company for value added tax has its SIREN. */
    private static final Pattern FRENCH_VAT = Pattern.compile("fr[0-9a-z]{2}([0-9]{9})");

    /** With a digit, or a country first. */
    private static final Pattern LIKE_AN_IDENTIFIER = Pattern.compile("[0-9]|^[a-z]{2} |^frwf");

    private SearchText() {}

    /** The words, single spaces between them. */
    public static String fold(String text) {
        var acronyms = ACRONYM.matcher(text).replaceAll(it -> it.group().replace(".", "") + " ");
        var plain = caseless(TO_ASCII.transliterate(acronyms));
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * Without case, by the whole folding of Unicode: small letters would not do, of which some
     * depend on where they stand (σ and ς) and others are two capitals.
     */
    public static String caseless(String text) {
        return UCharacter.foldCase(text, true);
    }

    /** The words of what is stored, each once. */
    public static List<String> words(String... texts) {
        return Stream.of(texts)
                .map(SearchText::fold)
                .flatMap(folded -> Stream.of(folded.split(" ")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What is typed may mean any of these: its words, of which one that another begins with says
     * nothing more; the same with each identifier that stands in groups as one word; a French
     * number for value added tax as the SIREN in it; and an identifier of a structure as it is
     * kept.
     *
     * @return without a word where nothing of it is a letter or a digit
     */
    static Set<List<String>> sought(String typed) {
        var folded = fold(typed);
        var meanings = new LinkedHashSet<List<String>>();
        meanings.add(withoutBeginnings(words(folded)));
        var joined = IN_GROUPS.matcher(folded).replaceAll(it -> it.group().replace(" ", ""));
        meanings.add(withoutBeginnings(words(joined)));
        meanings.add(withoutBeginnings(words(FRENCH_VAT.matcher(joined).replaceAll("$1"))));
        if (LIKE_AN_IDENTIFIER.matcher(folded).find()) {
            TypeIdentifiant.meant(typed).forEach(it -> meanings.add(words(it)));
        }
        return meanings;
    }

    private static List<String> withoutBeginnings(List<String> words) {
        return words.stream()
                .filter(
                        word ->
                                words.stream()
                                        .noneMatch(it -> !it.equals(word) && it.startsWith(word)))
                .toList();
    }

    /** The beginning of a word; folding leaves nothing that an expression could mean. */
    static Pattern beginning(String word) {
        return Pattern.compile("^" + word);
    }
}
