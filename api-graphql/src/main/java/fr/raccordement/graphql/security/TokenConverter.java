package fr.raccordement.graphql.security;

import fr.raccordement.api.Characters;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who a verified token speaks for. Refuses as invalid a login that is blank, longer than 120
 * characters, unprintable, or the system's own; ignores roles that the platform does not know.
 */
class TokenConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    private static final int LONGEST_LOGIN = 120;

    private final TokenProperties properties;

    TokenConverter(TokenProperties properties) {
        this.properties = properties;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        return new JwtAuthenticationToken(jwt, roles(jwt.getClaims()), login(jwt.getClaims()));
    }

    /** The roles at the operator that verified claims name. */
    List<SimpleGrantedAuthority> roles(Map<String, Object> claims) {
        return names(claim(claims, properties.claimRoles()))
                .filter(TokenConverter::known)
                .distinct()
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** The login that verified claims name. */
    String login(Map<String, Object> claims) {
        if (!(claim(claims, properties.claimLogin()) instanceof String login)
                || login.isBlank()
                || login.length() > LONGEST_LOGIN
                || !Characters.fitALine(login)
                || !login.codePoints().allMatch(Character::isDefined)
                || login.strip().equalsIgnoreCase(Actor.SYSTEME)) {
            throw new InvalidBearerTokenException("The token names no acceptable login");
        }
        return login;
    }

    private static boolean known(String name) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name));
    }

    private static @Nullable Object claim(Map<?, ?> claims, String path) {
        var dot = path.indexOf('.');
        if (claims.containsKey(path) || dot < 0) {
            return claims.get(path);
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, path.substring(dot + 1))
                : null;
    }

    private static Stream<String> names(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> several ->
                    several.stream().filter(String.class::isInstance).map(String.class::cast);
            case String text -> Arrays.stream(text.split("[ ,]+"));
            case null, default -> Stream.empty();
        };
    }
}
