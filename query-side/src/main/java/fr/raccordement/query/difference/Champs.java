package fr.raccordement.query.difference;

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
 * What a thing says of itself, field by field. Two states that say the same have equal fields.
 *
 * @param valeurs texts by path; what is empty or null has none
 */
public record Champs(SortedMap<String, String> valeurs) {

    /** Of what is not there. */
    public static final Champs NONE = new Champs(Collections.emptySortedMap());

    /**
     * The fields of a view or a state.
     *
     * @param without fields of its own that are left out
     * @param renamed other names for fields, at any depth
     */
    public static Champs of(Object thing, Set<String> without, Map<String, String> renamed) {
        return new Champs(
                Collections.unmodifiableSortedMap(
                        new Aplatissement(without, renamed).flatten(thing)));
    }

    /** The fields of a view or a state. */
    public static Champs of(Object thing, String... without) {
        return of(thing, Set.of(without), Map.of());
    }

    /** The same without one of them. */
    public Champs without(String path) {
        var others = new TreeMap<>(valeurs);
        others.remove(path);
        return new Champs(Collections.unmodifiableSortedMap(others));
    }

    /** What has to change for these to become those, by path. */
    public List<FieldChange> changesTo(Champs after) {
        var paths = new TreeSet<>(valeurs.keySet());
        paths.addAll(after.valeurs.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(valeurs.get(path), after.valeurs.get(path)))
                .map(path -> change(path, after))
                .toList();
    }

    private FieldChange change(String path, Champs after) {
        return new FieldChange(
                path, Intitules.of(path), valeurs.get(path), after.valeurs.get(path));
    }
}
