package fr.raccordement.graphql.pagination;

import fr.raccordement.api.RuleViolatedException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Positions in the order of the whole store, as clients say them. */
public final class Positions {

    private static final Pattern FORM = Pattern.compile("-1|[0-9]{1,18}");

    private Positions() {}

    /**
     * The position after which a subscription goes on; null where none is said. Refuses with
     * POSITION_FORMAT what is no number of -1 or more.
     */
    public static @Nullable Long after(@Nullable String position) {
        if (position == null) {
            return null;
        }
        if (!FORM.matcher(position).matches()) {
            throw new RuleViolatedException(
                    "POSITION_FORMAT",
                    "Une position est un nombre d'au moins 0, ou -1 pour tout depuis le début.",
                    "A position is a number of 0 or more, or -1 for all from the beginning.");
        }
        return Long.valueOf(position);
    }
}
