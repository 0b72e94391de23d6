package fr.raccordement.graphql.socket;

import fr.raccordement.graphql.security.PortalSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Under the cookie of a session a WebSocket is opened from our own origin alone, which the browser
 * names: one that {@code spring.graphql.cors} allows brings credentials of its own.
 */
class OwnOrigin implements HandshakeInterceptor {

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var byCookie =
                request.getPrincipal() instanceof Authentication proven
                        && PortalSession.of(proven).isPresent();
        if (byCookie
                && (request.getHeaders().getOrigin() == null || !WebUtils.isSameOrigin(request))) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // Nothing is kept of it.
    }
}
