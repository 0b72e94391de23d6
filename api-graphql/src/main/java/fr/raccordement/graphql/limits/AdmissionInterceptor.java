package fr.raccordement.graphql.limits;

import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.language.OperationDefinition.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Refuses with {@code UNAVAILABLE} an operation that could not be answered within its time, before
 * it is validated and executed, where that has not been decided at the door: what came over a
 * WebSocket, and what was taken for something else there. Subscriptions are bounded otherwise: by
 * sockets and streams.
 */
@Component
@Order(55)
class AdmissionInterceptor implements WebGraphQlInterceptor {

    private final AdmissionControl admission;
    private final OperationKinds kinds;

    AdmissionInterceptor(AdmissionControl admission, OperationKinds kinds) {
        this.admission = admission;
        this.kinds = kinds;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var held = AdmittedOperation.of(request.getAttributes());
        var operation = kinds.of(request.getDocument(), request.getOperationName());
        if (operation == Operation.SUBSCRIPTION) {
            end(held);
            return chain.next(request);
        }
        return Mono.defer(
                () ->
                        place(held, OperationShare.of(operation))
                                .map(place -> executed(place, chain, request))
                                .orElseGet(AdmissionInterceptor::refused));
    }

    private Optional<AdmittedOperation> place(
            @Nullable AdmittedOperation held, OperationShare share) {
        if (held != null && held.share() == share) {
            return Optional.of(held);
        }
        end(held);
        return admission.admitNow(share);
    }

    private static void end(@Nullable AdmittedOperation held) {
        if (held != null) {
            held.end();
        }
    }

    private static Mono<WebGraphQlResponse> executed(
            AdmittedOperation place, Chain chain, WebGraphQlRequest request) {
        place.executes();
        return Mono.defer(() -> chain.next(request)).doFinally(_ -> place.end());
    }

    private static Mono<WebGraphQlResponse> refused() {
        return Mono.error(RequestRefusal.UNAVAILABLE.exception());
    }
}
