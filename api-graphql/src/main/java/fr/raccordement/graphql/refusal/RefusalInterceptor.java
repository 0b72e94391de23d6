package fr.raccordement.graphql.refusal;

import fr.raccordement.graphql.correlation.Correlation;
import fr.raccordement.graphql.correlation.PreferredLanguage;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Completes every answer: each error has a code, and there are at most twenty. */
@Component
@Order(20)
class RefusalInterceptor implements WebGraphQlInterceptor {

    private static final int MOST = 20;

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(
                context -> {
                    var codes =
                            new EngineErrorCodes(
                                    Correlation.of(context), PreferredLanguage.of(context));
                    return Mono.defer(() -> chain.next(request))
                            .onErrorResume(
                                    failure -> Mono.just(refused(request, errors(failure, codes))))
                            .map(response -> coded(response, codes));
                });
    }

    private static List<GraphQLError> errors(Throwable failure, EngineErrorCodes codes) {
        return failure instanceof AbortExecutionException abort
                        && !abort.getUnderlyingErrors().isEmpty()
                ? abort.getUnderlyingErrors()
                : List.of(codes.of(failure));
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response, EngineErrorCodes codes) {
        var errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        var coded = RefusalErrors.first(MOST, errors).stream().map(codes::withCode).toList();
        return response.transform(builder -> builder.errors(coded));
    }

    private static WebGraphQlResponse refused(
            WebGraphQlRequest request, List<GraphQLError> errors) {
        var result = ExecutionResult.newExecutionResult().errors(errors).build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
