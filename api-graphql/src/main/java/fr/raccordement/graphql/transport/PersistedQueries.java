package fr.raccordement.graphql.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.raccordement.graphql.limits.LimitProperties;
import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Documents by their hash, as Apollo's automatic persisted queries ask for them in {@code
 * extensions.persistedQuery}: known ones take the place of the hash before anything is measured, so
 * that every limit sees the document (D-145). Kept are those that ran, up to a total length, by
 * every node for itself. Refuses with {@code PERSISTED_QUERY_NOT_FOUND}, whereupon clients send the
 * document along; {@code PERSISTED_QUERY_HASH} where that has another hash; {@code
 * PERSISTED_QUERY_NOT_SUPPORTED} another version of the protocol.
 */
@Component
@Order(45)
class PersistedQueries implements WebGraphQlInterceptor {

    private static final String EXTENSION = "persistedQuery";
    private static final int VERSION = 1;

    private final Cache<String, String> documents;

    PersistedQueries(LimitProperties limits) {
        documents =
                Caffeine.newBuilder()
                        .maximumWeight(limits.persistedQueries().toBytes())
                        .weigher((String hash, String text) -> hash.length() + text.length())
                        .build();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request.getExtensions().get(EXTENSION) instanceof Map<?, ?> asked)) {
            return chain.next(request);
        }
        if (!(asked.get("version") instanceof Number version)
                || version.intValue() != VERSION
                || !(asked.get("sha256Hash") instanceof String given)) {
            return Mono.error(RequestRefusal.PERSISTED_QUERY_NOT_SUPPORTED.exception());
        }
        var hash = given.toLowerCase(Locale.ROOT);
        return request.getDocument().equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER)
                ? known(hash, request, chain)
                : sent(hash, request, chain);
    }

    private Mono<WebGraphQlResponse> known(String hash, WebGraphQlRequest request, Chain chain) {
        var document = documents.getIfPresent(hash);
        return document == null
                ? Mono.error(RequestRefusal.PERSISTED_QUERY_NOT_FOUND.exception())
                : chain.next(with(document, request));
    }

    private Mono<WebGraphQlResponse> sent(String hash, WebGraphQlRequest request, Chain chain) {
        var document = request.getDocument();
        if (!hash.equals(sha256(document))) {
            return Mono.error(RequestRefusal.PERSISTED_QUERY_HASH.exception());
        }
        return chain.next(request)
                .doOnNext(
                        response -> {
                            if (response.getExecutionResult().isDataPresent()) {
                                documents.put(hash, document);
                            }
                        });
    }

    /** That of a hash as it was given, where it has run; null of any other. */
    @Nullable String document(@Nullable String given) {
        return given == null ? null : documents.getIfPresent(given.toLowerCase(Locale.ROOT));
    }

    /** How much text is kept, after eviction. */
    long weight() {
        documents.cleanUp();
        return documents.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** The same request, with all that was said of it so far, asking by the document. */
    private static WebGraphQlRequest with(String document, WebGraphQlRequest request) {
        var body = new HashMap<String, Object>();
        body.put("query", document);
        if (request.getOperationName() != null) {
            body.put("operationName", request.getOperationName());
        }
        body.put("variables", request.getVariables());
        body.put("extensions", request.getExtensions());
        var asked = request.toExecutionInput();
        var full = copy(request, body);
        full.configureExecutionInput(
                (_, input) ->
                        input.locale(asked.getLocale())
                                .graphQLContext(it -> it.of(asked.getGraphQLContext()))
                                .build());
        return full;
    }

    private static WebGraphQlRequest copy(WebGraphQlRequest request, Map<String, Object> body) {
        var uri = request.getUri().toUri();
        return request instanceof WebSocketGraphQlRequest socket
                ? new WebSocketGraphQlRequest(
                        uri,
                        request.getHeaders(),
                        request.getCookies(),
                        request.getRemoteAddress(),
                        request.getAttributes(),
                        body,
                        request.getId(),
                        request.getLocale(),
                        socket.getSessionInfo())
                : new WebGraphQlRequest(
                        uri,
                        request.getHeaders(),
                        request.getCookies(),
                        request.getRemoteAddress(),
                        request.getAttributes(),
                        body,
                        request.getId(),
                        request.getLocale());
    }

    private static String sha256(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
