package fr.raccordement.graphql.limits;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.refusal.RequestRefusal;
import fr.raccordement.graphql.security.AuthenticationMode;
import graphql.introspection.GoodFaithIntrospection;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Bounds one operation: how often ({@code TOO_MANY_REQUESTS}), how long its text ({@code
 * DOCUMENT_TOO_LARGE}, {@code VARIABLES_TOO_LARGE}), how long it runs ({@code TIMEOUT}), how much
 * it answers ({@code RESPONSE_TOO_LARGE}).
 */
@Component
@Order(50)
class LimitsInterceptor implements WebGraphQlInterceptor {

    private static final int MOST_TOKENS = 5_000;
    private static final int MOST_SPACES = 50_000;
    private static final int DEEPEST_RULE = 200;

    private final LimitProperties limits;
    private final RateLimit rateLimit;
    private final Map<?, Object> settings;

    LimitsInterceptor(LimitProperties limits, RateLimit rateLimit, AuthenticationMode mode) {
        this.limits = limits;
        this.rateLimit = rateLimit;
        var asked = limits.introspection();
        var open = asked == null ? mode == AuthenticationMode.DEMONSTRATION : asked;
        settings =
                Map.of(
                        Introspection.INTROSPECTION_DISABLED,
                        !open,
                        GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED,
                        true,
                        ParserOptions.class,
                        parser(limits));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((_, input) -> input.graphQLContext(settings).build());
        return Mono.deferContextual(
                context ->
                        bounded(
                                request,
                                context.<CallContext>get(CallContext.class).actor(),
                                chain));
    }

    private Mono<WebGraphQlResponse> bounded(WebGraphQlRequest request, Actor actor, Chain chain) {
        if (request instanceof WebSocketGraphQlRequest && !rateLimit.allows(actor.login())) {
            return Mono.error(RequestRefusal.TOO_MANY_REQUESTS.exception());
        }
        if (request.getDocument().length() > limits.document().toBytes()) {
            return Mono.error(RequestRefusal.DOCUMENT_TOO_LARGE.exception());
        }
        if (JsonSize.ofVariables(request.getDocument(), request.getVariables())
                > limits.variables().toBytes()) {
            return Mono.error(RequestRefusal.VARIABLES_TOO_LARGE.exception());
        }
        return chain.next(request).timeout(limits.timeout()).map(this::bounded);
    }

    private WebGraphQlResponse bounded(WebGraphQlResponse response) {
        if (JsonSize.of(response.getExecutionResult().getData()) > limits.response().toBytes()) {
            throw RequestRefusal.RESPONSE_TOO_LARGE.exception();
        }
        return response;
    }

    private static ParserOptions parser(LimitProperties limits) {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(
                        options ->
                                options.maxCharacters((int) limits.document().toBytes())
                                        .maxTokens(MOST_TOKENS)
                                        .maxWhitespaceTokens(MOST_SPACES)
                                        .maxRuleDepth(DEEPEST_RULE));
    }
}
