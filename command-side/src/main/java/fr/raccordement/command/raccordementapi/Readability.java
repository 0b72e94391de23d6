package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.Characters;

/** Text that people can read and that every store keeps. */
final class Readability {

    private Readability() {}

    /**
     * Whether it has something to read, nothing that no text may have, and this many characters at
     * most.
     */
    static boolean is(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && Characters.fitALine(text);
    }
}
