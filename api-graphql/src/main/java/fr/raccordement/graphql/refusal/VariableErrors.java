package fr.raccordement.graphql.refusal;

import fr.raccordement.api.Texte;
import graphql.GraphQLContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the variables of an operation: all of it, each under the path that the value
 * has among the arguments. The engine names the first variable that is wrong, and nothing in it.
 */
final class VariableErrors {

    private static final Texte OBJECT =
            new Texte("un objet est attendu.", "an object is expected.");
    private static final Texte UNKNOWN =
            new Texte("« %s » n'a pas ce champ.", "'%s' has no such field.");
    private static final Texte VALUES =
            new Texte("une de ces valeurs est attendue : %s.", "one of these is expected: %s.");

    private final Locale language;
    private final List<ValueError> found = new ArrayList<>();

    private VariableErrors(Locale language) {
        this.language = language;
    }

    /** Whatever does not fit, in the order of the declarations. */
    static List<ValueError> of(
            GraphQLSchema schema,
            Document document,
            @Nullable String operationName,
            Map<String, ? extends @Nullable Object> given,
            Locale language) {
        var errors = new VariableErrors(language);
        var places = places(document);
        document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(it -> operationName == null || operationName.equals(it.getName()))
                .flatMap(it -> it.getVariableDefinitions().stream())
                .filter(it -> given.containsKey(it.getName()) || it.getDefaultValue() == null)
                .forEach(
                        it ->
                                errors.check(
                                        type(schema, it.getType()),
                                        given.get(it.getName()),
                                        places.getOrDefault(it.getName(), it.getName())));
        return errors.found;
    }

    private void check(GraphQLType type, @Nullable Object given, String path) {
        switch (type) {
            case GraphQLNonNull required -> {
                if (given == null) {
                    found.add(ValueError.missing(path, language));
                } else {
                    check(required.getWrappedType(), given, path);
                }
            }
            case GraphQLType _ when given == null -> {}
            case GraphQLList list when given instanceof Collection<?> values -> {
                int i = 0;
                for (var value : values) {
                    check(list.getWrappedType(), value, path + "." + i++);
                }
            }
            case GraphQLList list -> check(list.getWrappedType(), given, path);
            case GraphQLScalarType scalar -> scalar(scalar, given, path);
            case GraphQLEnumType choice -> choice(choice, given, path);
            case GraphQLInputObjectType input when given instanceof Map<?, ?> values ->
                    fields(input, values, path);
            default -> add(path, say(OBJECT));
        }
    }

    private void scalar(GraphQLScalarType scalar, Object given, String path) {
        try {
            scalar.getCoercing().parseValue(given, GraphQLContext.getDefault(), language);
        } catch (CoercingParseValueException e) {
            var extensions = e.getExtensions();
            var code = extensions == null ? null : extensions.get("code");
            found.add(
                    ValueError.of(
                            code instanceof String own ? own : RequestRefusal.BAD_REQUEST.name(),
                            path,
                            Objects.requireNonNullElse(e.getMessage(), ""),
                            language));
        }
    }

    private void choice(GraphQLEnumType choice, Object given, String path) {
        if (!(given instanceof String name) || choice.getValue(name) == null) {
            add(
                    path,
                    say(
                            VALUES,
                            choice.getValues().stream()
                                    .map(GraphQLEnumValueDefinition::getName)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private void fields(GraphQLInputObjectType input, Map<?, ?> given, String path) {
        for (var name : given.keySet()) {
            if (input.getField(String.valueOf(name)) == null) {
                add(path + "." + name, say(UNKNOWN, input.getName()));
            }
        }
        for (var field : input.getFields()) {
            if (given.containsKey(field.getName()) || !field.hasSetDefaultValue()) {
                check(field.getType(), given.get(field.getName()), path + "." + field.getName());
            }
        }
        if (input.isOneOf() && !isOne(input, given)) {
            found.add(ValueError.oneOf(input, path, language));
        }
    }

    /** One field is there, and is not null; another one that is null is there too. */
    private static boolean isOne(GraphQLInputObjectType input, Map<?, ?> given) {
        var named =
                input.getFields().stream()
                        .map(it -> it.getName())
                        .filter(given::containsKey)
                        .toList();
        return named.size() == 1 && given.get(named.getFirst()) != null;
    }

    private void add(String path, String sentence) {
        found.add(ValueError.of(RequestRefusal.BAD_REQUEST.name(), path, sentence, language));
    }

    private String say(Texte sentence, Object... arguments) {
        return RefusalErrors.in(sentence, language).formatted(arguments);
    }

    private static GraphQLType type(GraphQLSchema schema, Type<?> type) {
        return switch (type) {
            case NonNullType required -> GraphQLNonNull.nonNull(type(schema, required.getType()));
            case ListType list -> GraphQLList.list(type(schema, list.getType()));
            case TypeName name -> Objects.requireNonNull(schema.getType(name.getName()));
            default -> throw new IllegalStateException(type.getClass().getName());
        };
    }

    /** The first place among the arguments that a variable stands for. */
    private static Map<String, String> places(Node<?> document) {
        var places = new HashMap<String, String>();
        arguments(document, places);
        return places;
    }

    private static void arguments(Node<?> node, Map<String, String> places) {
        if (node instanceof Argument argument) {
            value(argument.getValue(), argument.getName(), places);
        }
        for (Node<?> child : node.getChildren()) {
            arguments(child, places);
        }
    }

    private static void value(Value<?> value, String path, Map<String, String> places) {
        switch (value) {
            case VariableReference variable -> places.putIfAbsent(variable.getName(), path);
            case ObjectValue object ->
                    object.getObjectFields()
                            .forEach(it -> value(it.getValue(), path + "." + it.getName(), places));
            case ArrayValue array -> {
                int i = 0;
                for (Value<?> element : array.getValues()) {
                    value(element, path + "." + i++, places);
                }
            }
            default -> {}
        }
    }
}
