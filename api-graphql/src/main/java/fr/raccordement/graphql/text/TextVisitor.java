package fr.raccordement.graphql.text;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** Has every field with arguments refuse texts that have what no text may (D-132). */
final class TextVisitor extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (!field.getArguments().isEmpty()
                && context.getParentNode() instanceof GraphQLFieldsContainer parent) {
            var code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            var coordinates = FieldCoordinates.coordinates(parent, field);
            code.dataFetcher(coordinates, checked(code.getDataFetcher(coordinates, field), field));
        }
        return TraversalControl.CONTINUE;
    }

    private static DataFetcher<?> checked(DataFetcher<?> fetcher, GraphQLFieldDefinition field) {
        return environment -> {
            GivenTexts.check(environment.getArguments(), field.getArguments());
            return fetcher.get(environment);
        };
    }
}
