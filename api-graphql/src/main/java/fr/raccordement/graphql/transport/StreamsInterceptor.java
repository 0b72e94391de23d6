package fr.raccordement.graphql.transport;

import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.correlation.Correlation;
import fr.raccordement.graphql.limits.Dismissals;
import fr.raccordement.graphql.limits.LimitProperties;
import fr.raccordement.graphql.refusal.RequestRefusal;
import fr.raccordement.graphql.security.PortalSession;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.ContextView;

/**
 * Bounds subscriptions answered as streams of events as those on a WebSocket are: one too many of a
 * login is refused with {@code TOO_MANY_SUBSCRIPTIONS}; they end with {@code UNAUTHENTICATED} at
 * the end of the token or session, and when the program stops.
 */
@Component
@Order(60)
class StreamsInterceptor implements WebGraphQlInterceptor {

    private final int most;
    private final Clock clock;
    private final Counter refused;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> stopping = Sinks.empty();

    StreamsInterceptor(LimitProperties limits, Clock clock, MeterRegistry meters) {
        most = limits.streamsPerLogin();
        this.clock = clock;
        refused = Dismissals.of(meters, "too-many-streams");
        Gauge.builder("raccordement.subscriptions.open", this, StreamsInterceptor::open)
                .description("Subscriptions under way")
                .tag("transport", "stream")
                .register(meters);
    }

    private int open() {
        return underWay.values().stream().mapToInt(it -> it).sum();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request instanceof WebSocketGraphQlRequest || !Transport.of(request).streams()) {
            return chain.next(request);
        }
        return Mono.deferContextual(
                context -> {
                    CallContext call = context.get(CallContext.class);
                    return bounded(call.actor().login(), end(context, call), request, chain);
                });
    }

    private Mono<WebGraphQlResponse> bounded(
            String login, Mono<Object> end, WebGraphQlRequest request, Chain chain) {
        if (underWay.merge(login, 1, Integer::sum) > most) {
            ended(login);
            refused.increment();
            return Mono.error(RequestRefusal.TOO_MANY_SUBSCRIPTIONS.exception());
        }
        return chain.next(request)
                .doOnError(_ -> ended(login))
                .doOnCancel(() -> ended(login))
                .map(response -> bounded(login, end, response));
    }

    private WebGraphQlResponse bounded(
            String login, Mono<Object> end, WebGraphQlResponse response) {
        if (response.getExecutionResult().getData() instanceof Publisher<?> updates) {
            var watched =
                    Flux.from(updates)
                            .takeUntilOther(end)
                            .takeUntilOther(stopping.asMono())
                            .doFinally(_ -> ended(login));
            return response.transform(answer -> answer.data(watched));
        }
        ended(login);
        return response;
    }

    private void ended(String login) {
        underWay.computeIfPresent(login, (_, count) -> count == 1 ? null : count - 1);
    }

    private Mono<Object> end(ContextView context, CallContext call) {
        var security = context.<Object>getOrDefault(SecurityContext.class.getName(), null);
        if (!(security instanceof SecurityContext proven)) {
            return Mono.never();
        }
        var refused =
                RequestRefusal.UNAUTHENTICATED.error(call.language(), Correlation.of(context));
        return end(proven.getAuthentication())
                .then(Mono.error(new SubscriptionPublisherException(List.of(refused), null)));
    }

    /** Completes when what proves who somebody is has ended. */
    private Mono<Void> end(@Nullable Authentication proven) {
        if (proven instanceof JwtAuthenticationToken bearer) {
            var expiry = Objects.requireNonNull(bearer.getToken().getExpiresAt());
            var left = Duration.between(clock.instant(), expiry);
            return Mono.delay(left.isNegative() ? Duration.ZERO : left).then();
        }
        return PortalSession.of(proven).map(StreamsInterceptor::end).orElseGet(Mono::never);
    }

    private static Mono<Void> end(PortalSession session) {
        return Mono.create(sink -> sink.onDispose(session.atEnd(sink::success)::run));
    }

    @EventListener
    void stop(ContextClosedEvent event) {
        stopping.tryEmitEmpty();
    }
}
