package fr.raccordement.graphql.pagination;

import fr.raccordement.api.RuleViolatedException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.pagination.CursorEncoder;

/** Cursors: places in a list, made opaque. */
public final class Cursors {

    private static final CursorEncoder ENCODER = CursorEncoder.base64();

    private Cursors() {}

    static String encode(String place) {
        return ENCODER.encode(place);
    }

    /**
     * The place that a cursor stands for, or null without one. Refuses with CURSOR_INVALID whatever
     * is no cursor of that list.
     */
    public static <T> @Nullable T decode(@Nullable String cursor, Function<String, T> place) {
        if (cursor == null) {
            return null;
        }
        try {
            return place.apply(ENCODER.decode(cursor));
        } catch (RuntimeException notOurs) {
            throw new RuleViolatedException(
                    "CURSOR_INVALID",
                    "Ce curseur n'est pas de cette liste.",
                    "This cursor is not of this list.");
        }
    }
}
