package fr.raccordement.graphql.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphqlTypeComparatorEnvironment;
import graphql.schema.GraphqlTypeComparatorRegistry;
import graphql.schema.idl.SchemaPrinter;
import java.util.Comparator;
import java.util.Set;

/**
 * A schema in its definition language, the same text for the same schema: types and fields by name,
 * arguments and values in the order in which they are meant to be read.
 */
public final class SchemaText {

    private static final Set<Class<?>> IN_THEIR_ORDER =
            Set.of(
                    GraphQLArgument.class,
                    GraphQLEnumValueDefinition.class,
                    GraphQLInputObjectField.class);

    /** What the language does not have, so that a strict reader needs nothing besides this text. */
    private static final Set<String> OURS = Set.of("typed", "presentOnly");

    private SchemaText() {}

    public static String of(GraphQLSchema schema) {
        var options =
                SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectiveDefinition(OURS::contains)
                        .setComparators(new ByName());
        return new SchemaPrinter(options).print(schema);
    }

    private static final class ByName implements GraphqlTypeComparatorRegistry {

        @Override
        public <T extends GraphQLSchemaElement> Comparator<? super T> getComparator(
                GraphqlTypeComparatorEnvironment environment) {
            Class<?> type = environment.getElementType();
            return type != null && IN_THEIR_ORDER.contains(type)
                    ? (_, _) -> 0
                    : Comparator.comparing(
                            element -> ((GraphQLNamedSchemaElement) element).getName());
        }
    }
}
