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
    private final @Nullable ProviderLogin provider;
    private final Sessions sessions;

    PortalLogin(
            ObjectProvider<DemonstrationAccounts> accounts,
            ObjectProvider<ProviderLogin> provider,
            Sessions sessions) {
        this.accounts = accounts.getIfAvailable();
        this.provider = provider.getIfAvailable();
        this.sessions = sessions;
    }

    public Mode mode() {
        if (accounts != null) {
            return Mode.DEMONSTRATION;
        }
        return provider == null ? Mode.TOKENS : Mode.OIDC;
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
        return provider == null ? null : ProviderLogin.ADDRESS;
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
     * @return where the browser goes to log out at the provider too, or null
     */
    public @Nullable String out(HttpServletRequest request, HttpServletResponse response) {
        var there = provider == null ? null : provider.out(request, response);
        sessions.end(request);
        return there;
    }
}
