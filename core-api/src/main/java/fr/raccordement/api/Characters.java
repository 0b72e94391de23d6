package fr.raccordement.api;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What no text may have, because nobody sees it or no store keeps it (D-132): controls, halves of
 * characters, code points that are none, and what is invisible, such as zero width, bidirectional
 * formatting and fillers. A joiner stays between two letters of a script that is written with
 * joiners, and, as a variation selector does, in an emoji.
 */
public final class Characters {

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int FIRST_SELECTOR = 0xFE00;
    private static final int LAST_SELECTOR = 0xFE0F;
    private static final int LAST_SKIN = 0x1F3FF;
    private static final int FIRST_SKIN = 0x1F3FB;

    /** White space that breaks lines or aligns; of use where somebody writes more than a name. */
    private static final String LAYOUT = "\t\n\r\u2028\u2029";

    /** Format characters that are seen: signs that stand over or under the digits after them. */
    private static final Pattern SEEN =
            Pattern.compile("[\\u0600-\\u0605\\u06DD\\u0890\\u0891\\u08E2\\x{110BD}\\x{110CD}]");

    /**
     * Invisible, and not of the category Cf: of Default_Ignorable_Code_Point (UAX 44) those that
     * are letters, marks or unassigned, and the blank of Braille.
     */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800\\u3164"
                            + "\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8"
                            + "\\x{E0000}-\\x{E0FFF}]");

    private static final Set<UnicodeScript> JOINED =
            EnumSet.of(
                    UnicodeScript.ARABIC,
                    UnicodeScript.SYRIAC,
                    UnicodeScript.MANDAIC,
                    UnicodeScript.NKO,
                    UnicodeScript.MONGOLIAN,
                    UnicodeScript.DEVANAGARI,
                    UnicodeScript.BENGALI,
                    UnicodeScript.GURMUKHI,
                    UnicodeScript.GUJARATI,
                    UnicodeScript.ORIYA,
                    UnicodeScript.TAMIL,
                    UnicodeScript.TELUGU,
                    UnicodeScript.KANNADA,
                    UnicodeScript.MALAYALAM,
                    UnicodeScript.SINHALA,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR,
                    UnicodeScript.TIBETAN);

    private Characters() {}

    /** Whether a name, an identifier, or another text of one line has nothing that it may not. */
    public static boolean fitALine(String text) {
        return firstUnfit(text, false).isEmpty();
    }

    /**
     * Where the first character is that the text may not have.
     *
     * @param lines whether it may have several lines, and tabs
     */
    public static OptionalInt firstUnfit(String text, boolean lines) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!fits(text, i, lines)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean fits(String text, int at, boolean lines) {
        int character = text.codePointAt(at);
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    lines && LAYOUT.indexOf(character) >= 0;
            case Character.SURROGATE -> false;
            case Character.FORMAT ->
                    matches(SEEN, character)
                            || character == JOINER && (joinsEmoji(text, at) || joins(text, at))
                            || character == NON_JOINER && joins(text, at);
            default ->
                    !isNoCharacter(character)
                            && (!matches(UNSEEN, character)
                                    || isSelector(character) && selects(text, at));
        };
    }

    /** U+FDD0 to U+FDEF, and the last two of every plane. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    private static boolean joins(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && isJoined(text.codePointBefore(at))
                && isJoined(text.codePointAt(at + 1));
    }

    private static boolean isJoined(int character) {
        return JOINED.contains(UnicodeScript.of(character))
                && (Character.isLetter(character)
                        || Character.getType(character) == Character.NON_SPACING_MARK
                        || Character.getType(character) == Character.COMBINING_SPACING_MARK);
    }

    private static boolean joinsEmoji(String text, int at) {
        int before = at;
        while (before > 0 && dresses(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        return before > 0
                && at + 1 < text.length()
                && Character.isExtendedPictographic(text.codePointBefore(before))
                && Character.isExtendedPictographic(text.codePointAt(at + 1));
    }

    /** What may stand between an emoji and the joiner after it. */
    private static boolean dresses(int character) {
        return isSelector(character) || character >= FIRST_SKIN && character <= LAST_SKIN;
    }

    private static boolean isSelector(int character) {
        return character >= FIRST_SELECTOR && character <= LAST_SELECTOR;
    }

    private static boolean selects(String text, int at) {
        return at > 0 && Character.isExtendedPictographic(text.codePointBefore(at));
    }

    private static boolean matches(Pattern set, int character) {
        return set.matcher(Character.toString(character)).matches();
    }
}
