package fr.raccordement.api.fiche;

import java.util.regex.Pattern;

/**
 * A fiche, by an identifier that its creator may choose (D-039).
 *
 * @param value 1 to 64 letters, digits, {@code -} or {@code _}, the first a letter or digit
 */
public record FicheId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /** Whether a client may choose this identifier. */
    public static boolean isWellFormed(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return "fiche-" + value;
    }
}
