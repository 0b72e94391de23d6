package fr.raccordement.graphql.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The login of people at the identity provider. A provider that cannot be reached is said by the
 * page, which the browser is sent back to.
 */
class ProviderLogin {

    /** The client of the provider that stands for the portal. */
    static final String CLIENT = "portal";

    /** Where a login begins. */
    static final String ADDRESS = "/oauth2/authorization/" + CLIENT;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);

    private final ClientRegistrationRepository clients;
    private final Logout logout;

    ProviderLogin(ClientRegistrationRepository clients) {
        this.clients = clients;
        logout = new Logout(clients);
    }

    /** Where the browser goes to log out there too; null where the provider offers none. */
    @Nullable String out(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getUserPrincipal() instanceof Authentication proven)) {
            return null;
        }
        var target = logout.target(request, response, proven);
        return target.startsWith("/") ? null : target;
    }

    /** Sends the browser back to the page, which reads the reason in its address. */
    static void refuse(String reason, HttpServletResponse response) {
        backToPage("?connexion=" + reason, response);
    }

    /** On this server, by whatever name the browser knows it. */
    static void backToPage(String query, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", "/" + query);
    }

    /** Stands before a login that could not begin, since nothing is known of the provider. */
    OncePerRequestFilter reachable() {
        RequestMatcher login =
                new OrRequestMatcher(
                        PathPatternRequestMatcher.pathPattern("/oauth2/**"),
                        PathPatternRequestMatcher.pathPattern("/login/oauth2/**"));
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (login.matches(request) && !isKnown()) {
                    refuse("indisponible", response);
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    private boolean isKnown() {
        try {
            return clients.findByRegistrationId(CLIENT) != null;
        } catch (RuntimeException e) {
            LOG.warn("The identity provider does not answer: {}", e.getMessage());
            LOG.debug("It does not answer", e);
            return false;
        }
    }

    private static final class Logout extends OidcClientInitiatedLogoutSuccessHandler {

        Logout(ClientRegistrationRepository clients) {
            super(clients);
            setPostLogoutRedirectUri("{baseUrl}/");
        }

        String target(
                HttpServletRequest request, HttpServletResponse response, Authentication proven) {
            return determineTargetUrl(request, response, proven);
        }
    }
}
