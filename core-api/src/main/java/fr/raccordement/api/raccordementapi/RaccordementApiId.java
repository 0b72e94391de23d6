package fr.raccordement.api.raccordementapi;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A connection by API, by an identifier that its creator may choose.
 *
 * @param value 1 to 64 letters, digits, {@code -} or {@code _}, the first a letter or digit
 */
public record RaccordementApiId(String value) {

    private static final String HOLDER = "raccordement-api/";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /** Whether a client may choose this identifier. */
    public static boolean isWellFormed(String value) {
        return SHAPE.matcher(value).matches();
    }

    /**
     * By what name it holds claims; the slash stands in the name of no fiche, which holds them by
     * its own.
     */
    public String holder() {
        return HOLDER + value;
    }

    /** The connection that holds claims by that name, unless it is that of a fiche. */
    public static Optional<RaccordementApiId> ofHolder(String holder) {
        return holder.startsWith(HOLDER)
                ? Optional.of(new RaccordementApiId(holder.substring(HOLDER.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "raccordement-api-" + value;
    }
}
