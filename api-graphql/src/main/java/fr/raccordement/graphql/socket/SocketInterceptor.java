package fr.raccordement.graphql.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.graphql.limits.LimitProperties;
import fr.raccordement.graphql.security.PortalSession;
import fr.raccordement.graphql.security.ProviderAwayException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Opens a socket to those who prove who they are, by the handshake or by {@code connection_init},
 * which wins: else 4401. Whom the cookie of a session names says {@code csrf} in {@code
 * connection_init}: else 4403. Closes with 1013 where the identity provider cannot be asked, with
 * 4429 one socket too many of a login, with 4401 at the end of the token or session (D-143, D-194).
 */
@Component
@Order(30)
class SocketInterceptor implements WebSocketGraphQlInterceptor {

    private final AuthenticationManager manager;
    private final Clock clock;
    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    SocketInterceptor(AuthenticationManager manager, Clock clock, LimitProperties limits) {
        this.manager = manager;
        this.clock = clock;
        most = limits.socketsPerLogin();
    }

    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> payload) {
        var socket = Socket.of(session.getAttributes());
        return Mono.defer(() -> Mono.justOrEmpty(SocketCredentials.in(payload)))
                .switchIfEmpty(
                        session.getPrincipal()
                                .cast(Authentication.class)
                                .doOnNext(it -> requireOurPage(socket, it, payload)))
                .map(it -> it.isAuthenticated() ? it : manager.authenticate(it))
                .doOnError(ProviderAwayException.class, _ -> socket.close(Socket.TRY_AGAIN))
                .switchIfEmpty(Mono.error(() -> new Refused("No credentials")))
                .doOnNext(proven -> admit(socket, proven))
                .then(Mono.empty());
    }

    private static void requireOurPage(
            Socket socket, Authentication proven, Map<String, Object> payload) {
        var session = PortalSession.of(proven);
        if (session.isPresent() && !isToken(session.get(), payload.get("csrf"))) {
            socket.close(Socket.FORBIDDEN);
            throw new Refused("A page of others, or of a session of before");
        }
    }

    private static boolean isToken(PortalSession session, @Nullable Object given) {
        return given instanceof String text
                && MessageDigest.isEqual(text.getBytes(UTF_8), session.csrf().getBytes(UTF_8));
    }

    private void admit(Socket socket, Authentication proven) {
        var login = proven.getName();
        if (open.merge(login, 1, Integer::sum) > most) {
            left(login);
            socket.close(Socket.TOO_MANY);
            throw new Refused("Too many sockets");
        }
        socket.atClose(() -> left(login));
        if (proven instanceof JwtAuthenticationToken bearer) {
            var end = Objects.requireNonNull(bearer.getToken().getExpiresAt());
            socket.expireAfter(Duration.between(clock.instant(), end));
        }
        PortalSession.of(proven).ifPresent(session -> endWith(session, socket));
        socket.belongsTo(new SecurityContextImpl(proven));
    }

    private void endWith(PortalSession session, Socket socket) {
        socket.atClose(session.atEnd(() -> socket.close(Socket.SESSION_ENDED)));
        socket.expireAfter(Duration.between(clock.instant(), session.end()));
    }

    private void left(String login) {
        open.computeIfPresent(login, (_, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!(request instanceof WebSocketGraphQlRequest)) {
            return chain.next(request);
        }
        var identity = Socket.of(request.getAttributes()).identity();
        return chain.next(request).contextWrite(context -> with(context, identity));
    }

    private static Context with(Context context, @Nullable SecurityContext identity) {
        var key = SecurityContext.class.getName();
        return identity == null ? context.delete(key) : context.put(key, identity);
    }

    private static final class Refused extends AuthenticationException {
        Refused(String sentence) {
            super(sentence);
        }
    }
}
