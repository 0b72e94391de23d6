package fr.raccordement.query.raccordementapi;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which names people take for one another: by case, by how accents are composed, by characters that
 * nobody sees, or by those that look alike, as Unicode lists them (UTS 39). It is only warned of,
 * so that another edition of that list never decides who bears a name (D-137).
 */
final class Resemblance {

    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private Resemblance() {}

    /** Whether one may be taken for the other; of a name and itself, too. */
    static boolean is(String one, String other) {
        var ofOne = looks(one);
        var ofOther = looks(other);
        return IntStream.range(0, ofOne.size()).anyMatch(i -> ofOne.get(i).equals(ofOther.get(i)));
    }

    /** How it looks as it is, in small letters, and in the small letters of what it looks like. */
    private static List<String> looks(String name) {
        var seen = seen(name);
        return List.of(
                folded(seen),
                skeleton(seen),
                skeleton(folded(seen)),
                skeleton(folded(skeleton(seen))));
    }

    private static String seen(String name) {
        var visible =
                name.codePoints()
                        .filter(it -> !isInvisible(it))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append);
        return visible.toString().replaceAll("\\p{IsWhite_Space}+", " ").strip();
    }

    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || Character.isISOControl(codePoint) && !Character.isWhitespace(codePoint)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static String skeleton(String name) {
        return LOOKS.getSkeleton(name);
    }

    /** Upper case first: some letters have several lower-case forms. */
    private static String folded(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        var small = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(small, Normalizer.Form.NFC);
    }
}
