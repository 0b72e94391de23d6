package fr.raccordement.graphql.limits;

import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long the page is that a field asks for by {@code first} or {@code last}; null there is the
 * default. Refuses a page shorter than 1 or longer than allowed with {@code PAGE_SIZE}.
 */
record PageSize(CoercedVariables variables, int longest) {

    /** Length of the page; 1 where the field has none. */
    long size(Field field, GraphQLFieldDefinition definition) {
        return Stream.of("first", "last")
                .map(definition::getArgument)
                .flatMap(Stream::ofNullable)
                .map(argument -> size(field, argument))
                .flatMapToLong(OptionalLong::stream)
                .max()
                .orElse(1);
    }

    private OptionalLong size(Field field, GraphQLArgument argument) {
        var asked =
                field.getArguments().stream()
                        .filter(it -> it.getName().equals(argument.getName()))
                        .map(Argument::getValue)
                        .findFirst();
        var size = asked.map(this::number).orElseGet(OptionalLong::empty);
        if (size.isEmpty()) {
            return number(argument.getArgumentDefaultValue().getValue());
        }
        if (size.getAsLong() < 1 || size.getAsLong() > longest) {
            throw RequestRefusal.PAGE_SIZE.at(field.getName() + "." + argument.getName(), longest);
        }
        return size;
    }

    private OptionalLong number(@Nullable Object value) {
        return switch (value) {
            case IntValue literal -> OptionalLong.of(literal.getValue().longValue());
            case VariableReference variable -> number(variables.get(variable.getName()));
            case Number number -> OptionalLong.of(number.longValue());
            case Value<?> _ -> OptionalLong.empty();
            case null, default -> OptionalLong.empty();
        };
    }
}
