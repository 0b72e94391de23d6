package fr.raccordement.command.raccordementapi;

/** Text that people can read and that every store keeps. */
final class Readability {

    private Readability() {}

    /** Whether it has something to read, no control character, and this many characters at most. */
    static boolean is(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.codePoints()
                        .noneMatch(it -> Character.isISOControl(it) || isHalfACharacter(it));
    }

    private static boolean isHalfACharacter(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
