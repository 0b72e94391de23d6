package fr.raccordement.graphql.scalar;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Any JSON value, passed on as it is. */
class JsonCoercing implements Coercing<Object, Object> {

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return input;
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (input) {
            case StringValue text -> text.getValue();
            case BooleanValue bool -> bool.isValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case EnumValue name -> name.getName();
            case VariableReference variable -> variables.get(variable.getName());
            case ArrayValue array -> {
                var list = new ArrayList<@Nullable Object>();
                array.getValues()
                        .forEach(it -> list.add(parseLiteral(it, variables, context, locale)));
                yield list;
            }
            case ObjectValue object -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                object.getObjectFields()
                        .forEach(
                                it ->
                                        map.put(
                                                it.getName(),
                                                parseLiteral(
                                                        it.getValue(),
                                                        variables,
                                                        context,
                                                        locale)));
                yield map;
            }
            case NullValue _ -> null;
            default -> throw new CoercingParseLiteralException("Expected a JSON value.");
        };
    }
}
