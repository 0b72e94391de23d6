package fr.raccordement.graphql.refusal;

import fr.raccordement.graphql.correlation.Correlation;
import fr.raccordement.graphql.correlation.PreferredLanguage;
import fr.raccordement.graphql.refusal.RefusalErrors.Location;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.parser.Parser;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Completes every answer: each error has a code, speaks the caller's language and names the call,
 * and there are at most twenty.
 */
@Component
@Order(20)
class RefusalInterceptor implements WebGraphQlInterceptor {

    private static final int MOST = 20;

    private final ObjectProvider<GraphQlSource> engine;

    RefusalInterceptor(ObjectProvider<GraphQlSource> engine) {
        this.engine = engine;
    }

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

    private WebGraphQlResponse coded(WebGraphQlResponse response, EngineErrorCodes codes) {
        var errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) {
            return response;
        }
        var coded =
                RefusalErrors.first(MOST, errors).stream()
                        .map(
                                error ->
                                        EngineErrorCodes.isOfVariables(error)
                                                ? codes.ofVariables(
                                                        found(response, codes),
                                                        new Location(null, error.getLocations()))
                                                : codes.withCode(error))
                        .map(error -> RefusalErrors.traced(error, codes.correlationId()))
                        .toList();
        return response.transform(builder -> builder.errors(coded));
    }

    private List<ValueError> found(WebGraphQlResponse response, EngineErrorCodes codes) {
        var input = response.getExecutionInput();
        return VariableErrors.of(
                engine.getObject().schema(),
                Parser.parse(input.getQuery()),
                input.getOperationName(),
                input.getVariables(),
                codes.language());
    }

    private static WebGraphQlResponse refused(
            WebGraphQlRequest request, List<GraphQLError> errors) {
        var result = ExecutionResult.newExecutionResult().errors(errors).build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
