package fr.raccordement.graphql.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * The identity in the session of the portal. Whoever brings credentials of their own is who these
 * say: then no cookie counts.
 */
class SessionContexts implements SecurityContextRepository {

    private final SecurityContextRepository inSession = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    SessionContexts(Clock clock) {
        this.clock = clock;
    }

    /** Whether the session of this request counts. */
    static boolean counts(HttpServletRequest request) {
        return request.getHeader("Authorization") == null;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return isLoggedIn(request) ? inSession.loadDeferredContext(request) : new Nobody();
    }

    private boolean isLoggedIn(HttpServletRequest request) {
        var session = counts(request) ? PortalSession.of(request) : null;
        return session != null && session.end().isAfter(clock.instant());
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        inSession.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return isLoggedIn(request) && inSession.containsContext(request);
    }

    private static final class Nobody implements DeferredSecurityContext {

        private final SecurityContext empty = new SecurityContextImpl();

        @Override
        public SecurityContext get() {
            return empty;
        }

        @Override
        public boolean isGenerated() {
            return true;
        }
    }
}
