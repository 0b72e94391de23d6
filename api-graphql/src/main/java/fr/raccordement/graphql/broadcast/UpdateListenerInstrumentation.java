package fr.raccordement.graphql.broadcast;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.springframework.stereotype.Component;

/** Hands the root field of a subscription to its {@link UpdateListener}. */
@Component
class UpdateListenerInstrumentation extends SimplePerformantInstrumentation {

    private static final int ROOT = 1;

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        UpdateListener listener =
                parameters.getExecutionContext().getGraphQLContext().get(UpdateListener.class);
        return listener == null || parameters.getExecutionStepInfo().getPath().getLevel() != ROOT
                ? fetcher
                : listener.to(fetcher);
    }
}
