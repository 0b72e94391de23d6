package fr.raccordement.graphql.security;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Who logs in at the provider is who a program with the same access token would be: the same claims
 * say so. Where that token is none for us, the ID token and what the provider says of the user have
 * them (D-197).
 */
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService standard = new OidcUserService();
    private final JwtDecoder bearers;
    private final TokenConverter converter;

    ProviderUsers(JwtDecoder bearers, TokenConverter converter) {
        this.bearers = bearers;
        this.converter = converter;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = standard.loadUser(request);
        var claims = bearer(request).map(Jwt::getClaims).orElseGet(user::getClaims);
        return of(user, claims);
    }

    private OidcUser of(OidcUser user, Map<String, Object> claims) {
        if (claims.containsKey("sub") && !claims.get("sub").equals(user.getSubject())) {
            throw new OAuth2AuthenticationException("The tokens are of two people");
        }
        return new ProviderUser(converter.login(claims), converter.roles(claims), user);
    }

    private Optional<Jwt> bearer(OidcUserRequest request) {
        try {
            return Optional.of(bearers.decode(request.getAccessToken().getTokenValue()));
        } catch (JwtException _) {
            return Optional.empty();
        }
    }
}
