package fr.raccordement.graphql.limites;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** About how many characters a value takes in JSON. */
final class Taille {

    /** Where files are; they have a limit of their own. */
    private static final String FILE = "contenu";

    private static final int SCALAR = 5;

    private Taille() {}

    static long of(@Nullable Object value) {
        return of(value, false);
    }

    static long ofVariables(Map<String, ?> variables) {
        return of(variables, true);
    }

    private static long of(@Nullable Object value, boolean withoutFiles) {
        return switch (value) {
            case CharSequence text -> text.length() + 2L;
            case Map<?, ?> map -> {
                long sum = 2;
                for (var entry : map.entrySet()) {
                    var key = String.valueOf(entry.getKey());
                    sum += key.length() + 4L;
                    if (!withoutFiles || !key.equals(FILE)) {
                        sum += of(entry.getValue(), withoutFiles);
                    }
                }
                yield sum;
            }
            case Collection<?> list -> {
                long sum = 2;
                for (var each : list) {
                    sum += 1 + of(each, withoutFiles);
                }
                yield sum;
            }
            case null, default -> SCALAR;
        };
    }
}
