package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A dotted path into a document, and the values that conditions on it are compared with. */
record FieldPath(String name, List<String> steps) {

    private static final Pattern PLAIN =
            Pattern.compile("(?!\\d+(\\.|$))[^.$]+(\\.(?!\\d+(\\.|$))[^.$]+)*");

    static FieldPath of(String name) {
        return new FieldPath(name, List.of(name.split("\\.", -1)));
    }

    /** Whether the path names fields only: no position in an array, no operator. */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** The values at the path: one, or one for each element of the arrays on the way. */
    Values in(Document document) {
        var valueOrArray = valueOrArray(document);
        return valueOrArray instanceof Collection<?>
                ? valuesOfArrays(document)
                : Values.single(valueOrArray);
    }

    /** The value at the path, or the first array on the way. */
    @Nullable Object valueOrArray(Document document) {
        Object value = document;
        for (var step : steps) {
            if (value instanceof Collection<?>) {
                return value;
            }
            value =
                    value instanceof Document part
                            ? part.getOrMissing(step)
                            : Missing.getInstance();
        }
        return value;
    }

    private Values valuesOfArrays(Document document) {
        var values = new ArrayList<@Nullable Object>();
        var arrays = new ArrayList<String>();
        walk(document, 0, values, arrays);
        return new Values(values, arrays.isEmpty() ? null : arrays.getFirst());
    }

    private void walk(
            @Nullable Object value, int step, List<@Nullable Object> values, List<String> arrays) {
        if (value instanceof Collection<?> list) {
            arrays.add(String.join(".", steps.subList(0, step)));
            elements(list, step, values, arrays);
        } else if (step == steps.size()) {
            values.add(value);
        } else if (value instanceof Document document) {
            walk(document.getOrMissing(steps.get(step)), step + 1, values, arrays);
        } else {
            values.add(Missing.getInstance());
        }
    }

    private void elements(
            Collection<?> list, int step, List<@Nullable Object> values, List<String> arrays) {
        if (list.isEmpty()) {
            values.add(list);
        }
        for (var element : list) {
            if (step == steps.size() && element instanceof Collection<?>) {
                values.add(element);
            }
            walk(element, step, values, arrays);
        }
    }

    /**
     * The values at the end of a path.
     *
     * @param values at least one
     * @param array the first array on the way, null without any
     */
    record Values(List<@Nullable Object> values, @Nullable String array) {

        static Values single(@Nullable Object value) {
            return new Values(Collections.singletonList(value), null);
        }

        /**
         * False where in doubt: equal documents may list their fields in another order, which is
         * another value.
         */
        boolean certainlyEquals(Values other) {
            return equals(other)
                    && values.stream()
                            .noneMatch(it -> it instanceof Document || it instanceof Collection<?>);
        }
    }
}
