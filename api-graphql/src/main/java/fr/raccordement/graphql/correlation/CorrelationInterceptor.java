package fr.raccordement.graphql.correlation;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Gives every operation its correlation id and its language. On a WebSocket each operation has an
 * id of its own, which a client may bring in {@code extensions.correlationId}.
 */
@Component
@Order(10)
class CorrelationInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var proposed =
                request instanceof WebSocketGraphQlRequest
                        ? request.getExtensions().get(Correlation.KEY)
                        : request.getAttributes().get(Correlation.KEY);
        var id = Correlation.from(proposed);
        var language = PreferredLanguage.of(request.getHeaders().getFirst("Accept-Language"));
        request.configureExecutionInput(
                (_, input) ->
                        input.locale(language)
                                .graphQLContext(
                                        Map.of(
                                                Correlation.KEY,
                                                id,
                                                PreferredLanguage.KEY,
                                                language))
                                .build());
        return chain.next(request)
                .contextWrite(Context.of(Correlation.KEY, id, PreferredLanguage.KEY, language));
    }
}
