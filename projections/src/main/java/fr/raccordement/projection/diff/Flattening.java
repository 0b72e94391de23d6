package fr.raccordement.projection.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Flattens a tree into texts by path. The path of a list element has its key instead of its index:
 * lists in another order give the same texts (D-076).
 */
final class Flattening {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Fields that identify an element; the first of these that it has is its key. */
    private static final List<String> KEYS = List.of("sha256", "code", "profil", "nom", "fichier");

    /** Of a path, what says which element of a list it is. */
    private static final Pattern KEY = Pattern.compile("\\[[^\\]]*](#\\d+)?");

    private final Set<String> without;
    private final Map<String, String> renamed;
    private final SortedMap<String, String> texts = new TreeMap<>();

    Flattening(Set<String> without, Map<String, String> renamed) {
        this.without = without;
        this.renamed = renamed;
    }

    SortedMap<String, String> flatten(Object thing) {
        JSON.<JsonNode>valueToTree(thing)
                .properties()
                .forEach(
                        field -> {
                            if (!without.contains(field.getKey())) {
                                add(name(field.getKey()), field.getValue());
                            }
                        });
        return texts;
    }

    private void add(String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(field -> addWithin(path, field.getKey(), field.getValue()));
        } else if (value.isArray()) {
            value.forEach(element -> add(free(path + "[" + key(element) + "]", element), element));
        } else if (!value.isNull()) {
            texts.put(path, value.asString());
        }
    }

    private void addWithin(String path, String field, JsonNode value) {
        var inside = path + "." + name(field);
        if (without.isEmpty() || !without.contains(KEY.matcher(inside).replaceAll(""))) {
            add(inside, value);
        }
    }

    private String name(String field) {
        return renamed.getOrDefault(field, field);
    }

    private static String key(JsonNode element) {
        return element.isObject()
                ? KEYS.stream()
                        .map(element::path)
                        .filter(it -> it.isString() && !it.asString().isEmpty())
                        .map(JsonNode::asString)
                        .findFirst()
                        .orElse("")
                : element.asString();
    }

    /** The first free path: elements with the same key are numbered from the second on. */
    private String free(String path, JsonNode element) {
        var candidate = path;
        for (int number = 2; isTaken(candidate, element); number++) {
            candidate = path + "#" + number;
        }
        return candidate;
    }

    private boolean isTaken(String path, JsonNode element) {
        return element.isObject()
                ? !texts.subMap(path + ".", path + "/").isEmpty()
                : texts.containsKey(path);
    }
}
