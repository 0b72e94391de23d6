package fr.raccordement.graphql.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Reads the credentials of {@code connection_init}, where browsers must put them. */
final class SocketCredentials {

    private SocketCredentials() {}

    /**
     * {@code {"Authorization": "Basic …"}} or {@code "Bearer …"}, alone or under {@code headers};
     * other schemes are refused.
     */
    static Optional<Authentication> in(Map<String, Object> payload) {
        var inside = payload.get("headers") instanceof Map<?, ?> headers ? headers : Map.of();
        return Stream.of(payload, inside)
                .flatMap(map -> map.entrySet().stream())
                .filter(it -> "authorization".equalsIgnoreCase(String.valueOf(it.getKey())))
                .map(it -> String.valueOf(it.getValue()))
                .findFirst()
                .map(SocketCredentials::parse);
    }

    private static Authentication parse(String header) {
        var space = header.indexOf(' ');
        var scheme = space < 0 ? header : header.substring(0, space);
        var value = space < 0 ? "" : header.substring(space + 1).strip();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "basic" -> basic(value);
            case "bearer" -> bearer(value);
            default -> throw new BadCredentialsException("Unknown scheme");
        };
    }

    private static Authentication bearer(String value) {
        if (value.isEmpty()) {
            throw new BadCredentialsException("No token");
        }
        return new BearerTokenAuthenticationToken(value);
    }

    private static Authentication basic(String value) {
        try {
            var pair = new String(Base64.getDecoder().decode(value), UTF_8);
            var colon = pair.indexOf(':');
            if (colon > 0) {
                return UsernamePasswordAuthenticationToken.unauthenticated(
                        pair.substring(0, colon), pair.substring(colon + 1));
            }
        } catch (IllegalArgumentException e) {
            throw new BadCredentialsException("Not Base64", e);
        }
        throw new BadCredentialsException("No login");
    }
}
