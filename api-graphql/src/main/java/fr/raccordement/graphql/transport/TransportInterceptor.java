package fr.raccordement.graphql.transport;

import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says to the engine how the operation came. On a WebSocket an operation that was refused before it
 * ran is answered by an {@code error} message, as its protocol says.
 */
@Component
@Order(5)
class TransportInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var transport = Transport.of(request);
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(transport::into).build());
        var answer = chain.next(request);
        return transport == Transport.SOCKET ? answer.map(RequestErrors::asError) : answer;
    }
}
