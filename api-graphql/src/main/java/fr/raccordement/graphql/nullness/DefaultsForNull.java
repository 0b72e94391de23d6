package fr.raccordement.graphql.nullness;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** Has every field with arguments given their defaults for null. */
final class DefaultsForNull extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (!field.getArguments().isEmpty()
                && context.getParentNode() instanceof GraphQLFieldsContainer parent) {
            var code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            var coordinates = FieldCoordinates.coordinates(parent, field);
            code.dataFetcher(coordinates, given(code.getDataFetcher(coordinates, field), field));
        }
        return TraversalControl.CONTINUE;
    }

    private static DataFetcher<?> given(DataFetcher<?> fetcher, GraphQLFieldDefinition field) {
        return environment ->
                fetcher.get(
                        DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                                .arguments(
                                        Defaults.filled(
                                                environment.getArguments(), field.getArguments()))
                                .build());
    }
}
