package fr.raccordement.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.graphql.client.SubscriptionErrorException;
import org.springframework.graphql.client.WebSocketGraphQlClient;
import org.springframework.graphql.client.WebSocketGraphQlClientInterceptor;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API, as one user sees it. Documents are in {@code graphql-documents}. */
final class Api implements AutoCloseable {

    /**
     * What is left out of an input stays as it is, where null would be nothing; and of what the
     * documents name the type is known.
     */
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES)
                    .changeDefaultPropertyInclusion(
                            it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpSyncGraphQlClient http;
    private final WebSocketGraphQlClient socket;

    /**
     * @param url of the program, without /graphql
     * @param authorization the header of every call: "Bearer ..." of an installation, "Basic ..."
     *     of the demonstration
     */
    Api(URI url, String authorization) {
        var graphql = url.resolve("/graphql");
        var json = new JacksonJsonHttpMessageConverter(JSON);
        var rest =
                RestClient.builder()
                        .configureMessageConverters(
                                it -> it.registerDefaults().withJsonConverter(json));
        http =
                HttpSyncGraphQlClient.builder(rest)
                        .url(graphql)
                        .header("Authorization", authorization)
                        .header("Accept-Language", "fr")
                        .build();
        socket =
                WebSocketGraphQlClient.builder(
                                graphql.toString().replaceFirst("^http", "ws"),
                                new ReactorNettyWebSocketClient())
                        .interceptor(hello(authorization))
                        .build();
    }

    private static WebSocketGraphQlClientInterceptor hello(String authorization) {
        return new WebSocketGraphQlClientInterceptor() {
            @Override
            public Mono<Object> connectionInitPayload() {
                return Mono.just(Map.of("Authorization", authorization));
            }
        };
    }

    /**
     * What is asked for, by the names of its fields. What will pass is tried again: every command
     * of this client may be repeated.
     *
     * @throws Refusal what the API refuses
     */
    ClientGraphQlResponse ask(String document, Map<String, Object> variables)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(document, variables);
            } catch (RuntimeException problem) {
                if (attempt == TRIES || !passes(problem)) {
                    throw problem;
                }
                Thread.sleep(PAUSE.multipliedBy(1L << attempt).toMillis());
            }
        }
    }

    private ClientGraphQlResponse once(String document, Map<String, Object> variables) {
        var response = http.documentName(document).variables(variables).executeSync();
        if (!response.getErrors().isEmpty()) {
            throw Refusal.of(response.getErrors().get(0));
        }
        return response;
    }

    private static boolean passes(RuntimeException problem) {
        return problem instanceof Refusal refusal
                ? refusal.passes()
                : problem instanceof ResourceAccessException;
    }

    /**
     * What a subscription sends, until it ends or is cancelled. After a cut it is asked for again.
     *
     * @param variables those of that moment: the last message known is among them, so that none is
     *     missed and none comes twice
     */
    <T> Flux<T> follow(
            String document, String field, Class<T> type, Supplier<Map<String, Object>> variables) {
        return Flux.defer(
                        () ->
                                socket.documentName(document)
                                        .variables(variables.get())
                                        .retrieveSubscription(field)
                                        .toEntity(type))
                .onErrorMap(
                        SubscriptionErrorException.class, it -> Refusal.of(it.getErrors().get(0)))
                .retryWhen(
                        Retry.backoff(TRIES, PAUSE)
                                .transientErrors(true)
                                .filter(it -> !(it instanceof Refusal))
                                .onRetryExhaustedThrow((spec, last) -> last.failure()));
    }

    @Override
    public void close() {
        socket.stop().block();
    }
}
