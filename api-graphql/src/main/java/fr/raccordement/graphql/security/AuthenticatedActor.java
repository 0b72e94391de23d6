package fr.raccordement.graphql.security;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The domain's actor behind a proven identity. */
public final class AuthenticatedActor {

    private AuthenticatedActor() {}

    /** The actor, or nothing for a caller who is not authenticated. */
    public static Optional<Actor> of(@Nullable Authentication authentication) {
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        var names =
                authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toSet());
        var roles =
                Arrays.stream(Role.values())
                        .filter(role -> names.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Actor(authentication.getName(), roles));
    }
}
