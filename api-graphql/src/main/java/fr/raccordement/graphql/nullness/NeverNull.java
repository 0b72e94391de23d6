package fr.raccordement.graphql.nullness;

import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/**
 * Has the definition of an argument with a default say what its controller is given, which is never
 * null (D-131): by the definition Spring compares parameters and schema. The type, which clients
 * see and operations are validated by, admits null.
 */
final class NeverNull extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        var definition = argument.getDefinition();
        if (!(context.getParentNode() instanceof GraphQLFieldDefinition)
                || definition == null
                || !argument.hasSetDefaultValue()
                || definition.getType() instanceof NonNullType) {
            return TraversalControl.CONTINUE;
        }
        return changeNode(context, argument.transform(it -> it.definition(given(definition))));
    }

    private static InputValueDefinition given(InputValueDefinition definition) {
        return definition.transform(it -> it.type(new NonNullType(definition.getType())));
    }
}
