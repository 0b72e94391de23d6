package fr.raccordement.graphql.typed;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** Puts before each field that has typed arguments what takes them as they are meant. */
class TypedVisitor extends GraphQLTypeVisitorStub {

    private final StructureResolver structures;

    TypedVisitor(StructureResolver structures) {
        this.structures = structures;
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        var arguments = TypedArguments.of(field, structures::find);
        if (!arguments.isEmpty()
                && context.getParentNode() instanceof GraphQLFieldsContainer owner) {
            var registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            var place = FieldCoordinates.coordinates(owner, field);
            registry.dataFetcher(place, before(arguments, registry.getDataFetcher(place, field)));
        }
        return TraversalControl.CONTINUE;
    }

    private static DataFetcher<?> before(TypedArguments arguments, DataFetcher<?> served) {
        return environment -> served.get(as(arguments, environment));
    }

    private static DataFetchingEnvironment as(
            TypedArguments arguments, DataFetchingEnvironment environment) {
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
                .arguments(arguments.meant(environment.getArguments()))
                .build();
    }
}
