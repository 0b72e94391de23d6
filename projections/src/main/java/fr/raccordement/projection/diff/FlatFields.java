package fr.raccordement.projection.diff;

import fr.raccordement.api.journal.query.FieldChange;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fields of a state or a view as texts by path, to be compared (D-076).
 *
 * @param values by path; what is empty or null has none
 */
public record FlatFields(SortedMap<String, String> values) {

    /** No fields: of what does not exist. */
    public static final FlatFields NONE = new FlatFields(Collections.emptySortedMap());

    /**
     * The fields of a view or a state.
     *
     * @param without fields that are left out, by their names, or by their paths without keys
     * @param renamed other names for fields, at any depth
     */
    public static FlatFields of(Object thing, Set<String> without, Map<String, String> renamed) {
        return new FlatFields(
                Collections.unmodifiableSortedMap(new Flattening(without, renamed).flatten(thing)));
    }

    /** The fields of a view or a state. */
    public static FlatFields of(Object thing, String... without) {
        return of(thing, Set.of(without), Map.of());
    }

    /** The same fields without one of them. */
    public FlatFields without(String path) {
        var others = new TreeMap<>(values);
        others.remove(path);
        return new FlatFields(Collections.unmodifiableSortedMap(others));
    }

    /** The same fields with another one. */
    public FlatFields with(String path, String value) {
        var more = new TreeMap<>(values);
        more.put(path, value);
        return new FlatFields(Collections.unmodifiableSortedMap(more));
    }

    /** The fields whose path begins with one of these names, a prefix before it. */
    public FlatFields under(String prefix, Set<String> names) {
        var copied = new TreeMap<String, String>();
        values.forEach(
                (path, value) -> {
                    if (names.contains(name(path))) {
                        copied.put(prefix + path, value);
                    }
                });
        return new FlatFields(copied);
    }

    /** The fields whose path begins with a prefix, without it. */
    public FlatFields within(String prefix) {
        var inside = new TreeMap<String, String>();
        values.forEach(
                (path, value) -> {
                    if (path.startsWith(prefix)) {
                        inside.put(path.substring(prefix.length()), value);
                    }
                });
        return new FlatFields(inside);
    }

    /** These fields and the others. */
    public FlatFields and(FlatFields others) {
        var all = new TreeMap<>(values);
        all.putAll(others.values);
        return new FlatFields(Collections.unmodifiableSortedMap(all));
    }

    /** Whether any path begins so. */
    public boolean has(String prefix) {
        var from = values.tailMap(prefix);
        return !from.isEmpty() && from.firstKey().startsWith(prefix);
    }

    private static String name(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    /** What differs between these fields and those after, by path. */
    public List<FieldChange> changesTo(FlatFields after) {
        var paths = new TreeSet<>(values.keySet());
        paths.addAll(after.values.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(values.get(path), after.values.get(path)))
                .map(path -> change(path, after))
                .toList();
    }

    private FieldChange change(String path, FlatFields after) {
        var said = Sentence.of(path);
        return new FieldChange(
                said.path(),
                FieldLabels.of(said.path()),
                values.get(path),
                after.values.get(path),
                said.langue());
    }
}
