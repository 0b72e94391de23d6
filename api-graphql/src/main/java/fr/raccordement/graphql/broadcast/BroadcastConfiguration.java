package fr.raccordement.graphql.broadcast;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document of an {@link UpdateListener} is parsed and validated once. */
@Configuration(proxyBeanMethods = false)
class BroadcastConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer documentsOfSubscriptions() {
        return source ->
                source.configureGraphQl(
                        graphQl ->
                                graphQl.preparsedDocumentProvider(
                                        (input, prepare) ->
                                                CompletableFuture.completedFuture(
                                                        document(input, prepare))));
    }

    private static PreparsedDocumentEntry document(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> prepare) {
        UpdateListener listener = input.getGraphQLContext().get(UpdateListener.class);
        return listener == null
                ? prepare.apply(input)
                : listener.document(() -> prepare.apply(input));
    }
}
