package fr.raccordement.graphql.scalar;

import fr.raccordement.api.Texte;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A scalar written as a string. What cannot be read is refused with {@link
 * UnreadableScalarException}'s code.
 *
 * @param <T> what the program makes of it
 */
abstract class StringCoercing<T> implements Coercing<T, String> {

    private final Class<T> type;

    StringCoercing(Class<T> type) {
        this.type = type;
    }

    abstract T read(String text);

    abstract String write(T value);

    @Override
    public String serialize(Object result, GraphQLContext context, Locale locale) {
        if (!type.isInstance(result)) {
            throw new CoercingSerializeException("Expected " + type.getSimpleName());
        }
        return write(type.cast(result));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read(text(input));
        } catch (UnreadableScalarException e) {
            throw CoercingParseValueException.newCoercingParseValueException()
                    .message(e.sentence(locale))
                    .extensions(Map.of("code", e.code()))
                    .build();
        }
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return read(text(input));
        } catch (UnreadableScalarException e) {
            throw CoercingParseLiteralException.newCoercingParseLiteralException()
                    .message(e.sentence(locale))
                    .extensions(Map.of("code", e.code()))
                    .build();
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(
                input instanceof String text ? text : serialize(input, context, locale));
    }

    private static String text(Object input) {
        return switch (input) {
            case String text -> text;
            case StringValue literal -> Objects.requireNonNullElse(literal.getValue(), "");
            default ->
                    throw new UnreadableScalarException(
                            "BAD_REQUEST",
                            new Texte(
                                    "un texte est attendu, entre guillemets.",
                                    "a text is expected, in quotes."));
        };
    }
}
