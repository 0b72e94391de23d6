package fr.raccordement.graphql.socket;

import fr.raccordement.graphql.limits.Dismissals;
import fr.raccordement.graphql.limits.LimitProperties;
import fr.raccordement.graphql.refusal.RequestRefusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.reactivestreams.Publisher;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts what is under way on each socket; one operation too many is refused with {@code
 * TOO_MANY_SUBSCRIPTIONS}.
 */
@Component
@Order(60)
class OperationsInterceptor implements WebGraphQlInterceptor {

    private final int most;
    private final Counter refused;

    OperationsInterceptor(LimitProperties limits, MeterRegistry meters) {
        most = limits.operationsPerSocket();
        refused = Dismissals.of(meters, "too-many-operations");
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest)) {
            return chain.next(request);
        }
        var socket = Socket.of(request.getAttributes());
        if (!socket.begins(most)) {
            refused.increment();
            return Mono.error(RequestRefusal.TOO_MANY_SUBSCRIPTIONS.exception());
        }
        return chain.next(request)
                .doOnError(_ -> socket.ended())
                .doOnCancel(socket::ended)
                .map(response -> counted(response, socket));
    }

    private static WebGraphQlResponse counted(WebGraphQlResponse response, Socket socket) {
        if (response.getExecutionResult().getData() instanceof Publisher<?> updates) {
            var watched = Flux.from(updates).doFinally(_ -> socket.ended());
            return response.transform(answer -> answer.data(watched));
        }
        socket.ended();
        return response;
    }
}
