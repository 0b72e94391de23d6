package fr.raccordement.graphql.nullness;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the default where a client sent null, however deep in an input. */
final class Defaults {

    private Defaults() {}

    /** The arguments of a field, without null where the schema names a default. */
    static Map<String, @Nullable Object> filled(
            Map<String, ? extends @Nullable Object> given, List<GraphQLArgument> arguments) {
        var filled = new LinkedHashMap<String, @Nullable Object>(given);
        for (var argument : arguments) {
            filled.computeIfPresent(
                    argument.getName(), (_, value) -> filled(value, argument.getType()));
            if (filled.containsKey(argument.getName())
                    && filled.get(argument.getName()) == null
                    && argument.hasSetDefaultValue()) {
                filled.put(argument.getName(), GraphQLArgument.getArgumentDefaultValue(argument));
            }
        }
        return filled;
    }

    private static Object filled(Object given, GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull required -> filled(given, required.getWrappedType());
            case GraphQLList list when given instanceof List<?> values ->
                    elements(values, list.getWrappedType());
            case GraphQLInputObjectType input when given instanceof Map<?, ?> values ->
                    fields(values, input);
            default -> given;
        };
    }

    private static List<@Nullable Object> elements(List<?> given, GraphQLType type) {
        var filled = new ArrayList<@Nullable Object>(given.size());
        given.forEach(it -> filled.add(it == null ? null : filled(it, type)));
        return filled;
    }

    private static Map<Object, @Nullable Object> fields(
            Map<?, ?> given, GraphQLInputObjectType input) {
        var filled = new LinkedHashMap<Object, @Nullable Object>(given);
        for (var field : input.getFields()) {
            filled.computeIfPresent(field.getName(), (_, value) -> filled(value, field.getType()));
            if (filled.containsKey(field.getName())
                    && filled.get(field.getName()) == null
                    && field.hasSetDefaultValue()) {
                filled.put(
                        field.getName(), GraphQLInputObjectField.getInputFieldDefaultValue(field));
            }
        }
        return filled;
    }
}
