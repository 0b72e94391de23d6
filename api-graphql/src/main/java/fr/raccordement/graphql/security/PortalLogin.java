package fr.raccordement.graphql.security;

import fr.raccordement.api.acteur.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** How a person becomes somebody in the portal, and ceases to be. */
@Component
public class PortalLogin {

    /** How people log in. */
    public enum Mode {
        /** By choosing an account of the demonstration. */
        DEMONSTRATION,
        /** At the identity provider. */
        OIDC,
        /** Not at all: programs bring tokens, and no provider is named for people. */
        TOKENS
    }

    private final @Nullable DemonstrationAccounts accounts;
    private final Sessions sessions;

    PortalLogin(ObjectProvider<DemonstrationAccounts> accounts, Sessions sessions) {
        this.accounts = accounts.getIfAvailable();
        this.sessions = sessions;
    }

    public Mode mode() {
        return accounts == null ? Mode.TOKENS : Mode.DEMONSTRATION;
    }

    /** Who asks, by whatever it is proven; nobody where it is not. */
    public Optional<Actor> who(HttpServletRequest request) {
        return AuthenticatedActor.of(
                request.getUserPrincipal() instanceof Authentication proven ? proven : null);
    }

    /** The accounts to choose from; none where there is no demonstration. */
    public List<DemonstrationAccount> accounts() {
        return accounts == null ? List.of() : accounts.all();
    }

    /** Where the browser goes to log in; null where it goes nowhere. */
    public @Nullable String address() {
        return null;
    }

    /** Whether there is such an account of the demonstration, under which one then is. */
    public boolean as(
            @Nullable String login, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts == null || login == null ? null : accounts.of(login).orElse(null);
        if (account == null) {
            return false;
        }
        sessions.begin(
                DemonstrationAuthenticationProvider.authenticated(account), request, response);
        return true;
    }

    /**
     * Logs out.
     *
     * @return where the browser goes then, or null
     */
    public @Nullable String out(HttpServletRequest request) {
        sessions.end(request);
        return null;
    }
}
