package fr.raccordement.graphql.limits;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures a document before it is validated, and an operation before it is executed. */
@Component
class LimitsInstrumentation extends SimplePerformantInstrumentation {

    private final LimitProperties limits;

    LimitsInstrumentation(LimitProperties limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        DocumentSyntax.check(parameters.getDocument(), limits);
        return null;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var operation = context.getOperationDefinition();
        var root = root(context.getGraphQLSchema(), operation);
        if (root != null) {
            new QueryCost(
                            context.getGraphQLSchema(),
                            context.getFragmentsByName(),
                            context.getCoercedVariables(),
                            limits.pageSize())
                    .check(operation.getSelectionSet(), root, limits);
        }
        return null;
    }

    private static @Nullable GraphQLObjectType root(
            GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }
}
