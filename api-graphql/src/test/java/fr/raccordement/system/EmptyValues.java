package fr.raccordement.system;

import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Each argument of an operation, and each field of its inputs, as null, absent, empty and blank,
 * with everything else as it was given. What leads to a field and was not given is made up.
 */
final class EmptyValues {

    private static final TypeDefinitionRegistry SCHEMA = schema();

    private static final Map<String, Object> EXAMPLES =
            Map.of(
                    "Int",
                    1,
                    "Float",
                    1,
                    "Boolean",
                    true,
                    "Date",
                    "2027-01-31",
                    "DateTime",
                    "2027-01-31T08:00:00Z",
                    "Base64",
                    "AA==");

    private EmptyValues() {}

    static List<Map<String, ?>> of(List<InputValueDefinition> arguments, Map<String, ?> given) {
        var all = new ArrayList<Map<String, ?>>();
        arguments.forEach(
                it ->
                        vary(
                                it,
                                given.get(it.getName()),
                                (set, value) -> all.add(set(given, it, set, value))));
        return all;
    }

    /** Tells whether one is to be given instead, and which. */
    private static void vary(
            InputValueDefinition field,
            @Nullable Object given,
            BiConsumer<Boolean, @Nullable Object> instead) {
        instead.accept(false, null);
        instead.accept(true, null);
        varyValue(bare(field.getType()), given, value -> instead.accept(true, value));
    }

    private static void varyValue(
            Type<?> type, @Nullable Object given, Consumer<@Nullable Object> instead) {
        if (type instanceof ListType list) {
            instead.accept(List.of());
            instead.accept(Collections.singletonList(null));
            var first = given instanceof List<?> some && !some.isEmpty() ? some.getFirst() : null;
            varyValue(
                    bare(list.getType()),
                    first,
                    it -> instead.accept(Collections.singletonList(it)));
            return;
        }
        var name = ((TypeName) type).getName();
        if (name.equals("String") || name.equals("ID")) {
            instead.accept("");
            instead.accept("  ");
        }
        var input = SCHEMA.getTypeOrNull(name, InputObjectTypeDefinition.class);
        if (input == null) {
            return;
        }
        var whole = given instanceof Map<?, ?> some ? strings(some) : example(input);
        for (var field : input.getInputValueDefinitions()) {
            var base = input.hasDirective("oneOf") ? Map.<String, Object>of() : whole;
            vary(
                    field,
                    whole.containsKey(field.getName())
                            ? whole.get(field.getName())
                            : example(field.getType()),
                    (set, value) -> instead.accept(set(base, field, set, value)));
        }
    }

    private static Map<String, @Nullable Object> set(
            Map<String, ?> others,
            InputValueDefinition field,
            boolean set,
            @Nullable Object value) {
        var changed = new HashMap<String, @Nullable Object>(others);
        if (set) {
            changed.put(field.getName(), value);
        } else {
            changed.remove(field.getName());
        }
        return changed;
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        var strings = new HashMap<String, Object>();
        map.forEach((name, value) -> strings.put(String.valueOf(name), value));
        return strings;
    }

    private static Map<String, Object> example(InputObjectTypeDefinition input) {
        var all = new HashMap<String, Object>();
        for (var field : input.getInputValueDefinitions()) {
            if (all.isEmpty() || !input.hasDirective("oneOf")) {
                all.put(field.getName(), example(field.getType()));
            }
        }
        return all;
    }

    private static Object example(Type<?> type) {
        return switch (bare(type)) {
            case ListType list -> List.of(example(list.getType()));
            case TypeName name -> {
                var input = SCHEMA.getTypeOrNull(name.getName(), InputObjectTypeDefinition.class);
                var choice = SCHEMA.getTypeOrNull(name.getName(), EnumTypeDefinition.class);
                yield input != null
                        ? example(input)
                        : choice != null
                                ? choice.getEnumValueDefinitions().getFirst().getName()
                                : EXAMPLES.getOrDefault(name.getName(), "x");
            }
            default -> throw new IllegalStateException(type.toString());
        };
    }

    private static Type<?> bare(Type<?> type) {
        return type instanceof NonNullType required ? bare(required.getType()) : type;
    }

    private static TypeDefinitionRegistry schema() {
        var all = new TypeDefinitionRegistry();
        try (var files = Files.list(Path.of("src/main/resources/graphql"))) {
            for (var file : files.toList()) {
                all.merge(new SchemaParser().parse(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
