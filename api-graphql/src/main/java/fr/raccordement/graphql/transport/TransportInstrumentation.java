package fr.raccordement.graphql.transport;

import static graphql.language.OperationDefinition.Operation.MUTATION;
import static graphql.language.OperationDefinition.Operation.SUBSCRIPTION;

import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets an operation run where its transport fits it: refuses a mutation by GET with {@code
 * METHOD_NOT_ALLOWED}, a subscription answered in JSON with {@code SUBSCRIPTION_TRANSPORT}.
 */
@Component
class TransportInstrumentation extends SimplePerformantInstrumentation {

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var context = parameters.getExecutionContext();
        var operation = context.getOperationDefinition().getOperation();
        var transport = Transport.of(context.getGraphQLContext());
        if (transport == null) {
            return null;
        }
        if (operation == MUTATION && transport.onlyReads()) {
            throw RequestRefusal.METHOD_NOT_ALLOWED.exception();
        }
        if (operation == SUBSCRIPTION && !transport.streams()) {
            throw RequestRefusal.SUBSCRIPTION_TRANSPORT.exception();
        }
        return null;
    }
}
