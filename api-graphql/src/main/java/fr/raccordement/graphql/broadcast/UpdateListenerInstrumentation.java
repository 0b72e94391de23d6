package fr.raccordement.graphql.broadcast;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.springframework.stereotype.Component;

/** Lets an {@link UpdateListener} listen at the root of its subscription. */
@Component
class UpdateListenerInstrumentation extends SimplePerformantInstrumentation {

    private static final int ROOT = 1;

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        UpdateListener ecoute =
                parameters.getExecutionContext().getGraphQLContext().get(UpdateListener.class);
        return ecoute == null || parameters.getExecutionStepInfo().getPath().getLevel() != ROOT
                ? fetcher
                : ecoute.to(fetcher);
    }
}
