package fr.raccordement.graphql.limits;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** About how many characters a value takes in JSON. */
final class JsonSize {

    /** Where files are; they have a limit of their own. */
    private static final String FILE = "contenu";

    /** A variable that is a file by itself. */
    private static final Pattern DECLARED_FILE =
            Pattern.compile("\\$([_A-Za-z][_0-9A-Za-z]*)\\s*:\\s*Base64\\b");

    private static final int SCALAR = 5;

    private JsonSize() {}

    static long of(@Nullable Object value) {
        return of(value, false);
    }

    /** Of the variables of a document, files left out. */
    static long ofVariables(String document, Map<String, ?> variables) {
        var others = new HashMap<String, @Nullable Object>(variables);
        DECLARED_FILE
                .matcher(document)
                .results()
                .map(file -> file.group(1))
                .forEach(others::remove);
        return of(others, true);
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
