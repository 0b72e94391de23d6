package fr.raccordement.graphql.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a foreign page could have a browser send under somebody's session, and so needs the token
 * that only our pages have: whatever changes something, and all of GraphQL. The opening of a
 * WebSocket cannot bring it; {@code connection_init} does.
 */
class ForgeableRequests implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final RequestMatcher graphQl;
    private final RequestMatcher session = PathPatternRequestMatcher.pathPattern("/portal/**");

    /** Done by whoever holds the link, logged in or not. */
    private final RequestMatcher byLink =
            PathPatternRequestMatcher.pathPattern("/desinscription/**");

    ForgeableRequests(String graphQl) {
        this.graphQl = PathPatternRequestMatcher.pathPattern(graphQl);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!SessionContexts.counts(request) || byLink.matches(request)) {
            return false;
        }
        var loggedIn = request.getSession(false) != null;
        return READING.contains(request.getMethod())
                ? loggedIn && graphQl.matches(request) && !opensSocket(request)
                : loggedIn || session.matches(request);
    }

    /** As the mapping of the WebSocket sees it: any other request that says so is none. */
    private static boolean opensSocket(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
