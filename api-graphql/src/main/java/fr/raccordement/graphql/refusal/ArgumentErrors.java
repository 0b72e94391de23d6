package fr.raccordement.graphql.refusal;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the arguments of a field that are written with variables in them, each of
 * which fits by itself: all of it, under its path. The engine names the type at most.
 */
final class ArgumentErrors {

    private final Map<String, ? extends @Nullable Object> variables;
    private final Locale language;
    private final List<ValueError> found = new ArrayList<>();

    private ArgumentErrors(Map<String, ? extends @Nullable Object> variables, Locale language) {
        this.variables = variables;
        this.language = language;
    }

    /** Whatever does not fit, in the order of the document. */
    static List<ValueError> of(DataFetchingEnvironment field) {
        var errors = new ArgumentErrors(field.getVariables(), field.getLocale());
        for (Argument written : field.getField().getArguments()) {
            var argument = field.getFieldDefinition().getArgument(written.getName());
            errors.check(argument.getType(), written.getValue(), written.getName());
        }
        return errors.found;
    }

    private void check(GraphQLType type, Value<?> written, String path) {
        switch (type) {
            case GraphQLNonNull _ when isNull(written) ->
                    found.add(ValueError.missing(path, language));
            case GraphQLNonNull required -> check(required.getWrappedType(), written, path);
            case GraphQLList list when written instanceof ArrayValue values -> {
                int i = 0;
                for (Value<?> value : values.getValues()) {
                    check(list.getWrappedType(), value, path + "." + i++);
                }
            }
            case GraphQLList list -> check(list.getWrappedType(), written, path);
            case GraphQLInputObjectType input when written instanceof ObjectValue object ->
                    fields(input, object, path);
            default -> {}
        }
    }

    private void fields(GraphQLInputObjectType input, ObjectValue written, String path) {
        for (var field : written.getObjectFields()) {
            check(
                    Objects.requireNonNull(input.getField(field.getName())).getType(),
                    field.getValue(),
                    path + "." + field.getName());
        }
        if (input.isOneOf() && !isOne(written.getObjectFields())) {
            found.add(ValueError.oneOf(input, path, language));
        }
    }

    /** One field is written, and stands for something. */
    private boolean isOne(List<ObjectField> written) {
        return written.size() == 1 && !isNull(written.getFirst().getValue());
    }

    private boolean isNull(Value<?> written) {
        return written instanceof NullValue
                || written instanceof VariableReference variable
                        && variables.get(variable.getName()) == null;
    }
}
