package fr.raccordement.graphql.security;

import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Is told by the identity provider that somebody has logged out there: their sessions here are over
 * then, on every node (D-280). Whoever has no valid logout token is told nothing and changes
 * nothing.
 */
final class BackChannelLogout extends OncePerRequestFilter {

    /** Where the provider says so. */
    static final String ADDRESS = "/logout/connect/back-channel/" + ProviderLogin.CLIENT;

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final String NONE = "There is none, or it is too long";
    private static final int LONGEST_TOKEN = 16_384;

    private final RequestMatcher told =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, ADDRESS);
    private final LogoutTokens tokens;
    private final Sessions sessions;
    private final ObjectProvider<OpenSessions> everywhere;
    private final HttpRefusals refusals;
    private final ApplicationEventPublisher events;

    BackChannelLogout(
            LogoutTokens tokens,
            Sessions sessions,
            ObjectProvider<OpenSessions> everywhere,
            HttpRefusals refusals,
            ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.everywhere = everywhere;
        this.refusals = refusals;
        this.events = events;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !told.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        var token = request.getQueryString() == null ? request.getParameter("logout_token") : null;
        if (token == null || token.length() > LONGEST_TOKEN) {
            refuse(NONE, request, response);
            return;
        }
        try {
            end(tokens.read(token), token);
            events.publishEvent(new ProviderLogout(request.getRemoteAddr(), null));
        } catch (BadJwtException refused) {
            refuse(String.valueOf(refused.getMessage()), request, response);
        } catch (ProviderAwayException away) {
            LOG.debug("The identity provider does not answer", away);
            refusals.write(RequestRefusal.UNAVAILABLE, request, response);
        }
    }

    /** Those of this node at once, those of others within a second. */
    private void end(LogoutTokens.Logout logout, String token) {
        sessions.endOf(logout.sujet(), logout.sid());
        try {
            everywhere.ifAvailable(it -> it.endOf(logout.sujet(), logout.sid()));
        } catch (RuntimeException failed) {
            tokens.forget(token);
            throw failed;
        }
    }

    /** As the specification has it, section 2.8; the reason quotes no token. */
    private void refuse(String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        events.publishEvent(new ProviderLogout(request.getRemoteAddr(), why));
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/json");
        response.getWriter().write("{\"error\":\"invalid_request\"}");
    }
}
