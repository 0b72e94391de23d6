package fr.raccordement.graphql.call;

import fr.raccordement.graphql.correlation.Correlation;
import fr.raccordement.graphql.correlation.PreferredLanguage;
import fr.raccordement.graphql.refusal.RequestRefusal;
import fr.raccordement.graphql.security.AuthenticatedActor;
import fr.raccordement.graphql.security.PortalSession;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Lets no operation through without an actor: refuses it with {@code UNAUTHENTICATED}. */
@Component
@Order(40)
class CallContextInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.deferContextual(
                context -> {
                    var call = call(context);
                    if (call.isEmpty()) {
                        return Mono.error(RequestRefusal.UNAUTHENTICATED.exception());
                    }
                    request.configureExecutionInput(
                            (_, input) ->
                                    input.graphQLContext(Map.of(CallContext.class, call.get()))
                                            .graphQLContext(session(context))
                                            .build());
                    return chain.next(request)
                            .contextWrite(Context.of(CallContext.class, call.get()));
                });
    }

    /** The session of the portal that brought the call, where one did. */
    private static Map<Class<?>, Object> session(ContextView context) {
        return PortalSession.of(authentication(context))
                .<Map<Class<?>, Object>>map(it -> Map.of(PortalSession.class, it))
                .orElse(Map.of());
    }

    private static @Nullable Authentication authentication(ContextView context) {
        var security = context.<Object>getOrDefault(SecurityContext.class.getName(), null);
        return security instanceof SecurityContext proven ? proven.getAuthentication() : null;
    }

    private static Optional<CallContext> call(ContextView context) {
        return AuthenticatedActor.of(authentication(context))
                .map(
                        actor ->
                                new CallContext(
                                        actor,
                                        Correlation.of(context),
                                        PreferredLanguage.of(context)));
    }
}
