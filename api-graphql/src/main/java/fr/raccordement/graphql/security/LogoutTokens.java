package fr.raccordement.graphql.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Judges logout tokens of the identity provider (OpenID Connect Back-Channel Logout 1.0, section
 * 2.6). Its keys are had as those of bearer tokens are; each token is good once, within two minutes
 * of when it was made.
 */
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final ClientRegistrationRepository clients;
    private final JwkSetUriJwtDecoderBuilderCustomizer decoding;
    private final Clock clock;
    private final Map<String, Instant> used = new ConcurrentHashMap<>();
    private volatile @Nullable JwtDecoder decoder;

    LogoutTokens(
            ClientRegistrationRepository clients,
            JwkSetUriJwtDecoderBuilderCustomizer decoding,
            Clock clock) {
        this.clients = clients;
        this.decoding = decoding;
        this.clock = clock;
    }

    /**
     * Who has logged out at the provider.
     *
     * @param sujet whom the provider names so; null where it names a session alone
     * @param sid one session of theirs at the provider; null for all of them
     */
    record Logout(@Nullable String sujet, @Nullable String sid) {}

    /**
     * What a token says. Throws a {@link BadJwtException} where it is none that counts, and {@link
     * ProviderAwayException} where that cannot be told.
     */
    Logout read(String token) {
        var jwt = decode(token);
        if (!isFirst(jwt)) {
            throw new BadJwtException("It was used before");
        }
        return new Logout(jwt.getSubject(), jwt.getClaimAsString("sid"));
    }

    /** It may be sent again, as what it asks for could not be done. */
    void forget(String token) {
        used.remove(decode(token).getId());
    }

    private Jwt decode(String token) {
        try {
            return decoder().decode(token);
        } catch (BadJwtException refused) {
            throw refused;
        } catch (JwtException away) {
            throw new ProviderAwayException(away);
        }
    }

    private boolean isFirst(Jwt jwt) {
        var now = clock.instant();
        used.values().removeIf(it -> it.isBefore(now));
        return used.putIfAbsent(jwt.getId(), now.plus(LIFE).plus(SKEW).plus(SKEW)) == null;
    }

    private JwtDecoder decoder() {
        var known = decoder;
        return known == null ? made() : known;
    }

    private synchronized JwtDecoder made() {
        var known = decoder;
        if (known != null) {
            return known;
        }
        var client = client();
        var builder =
                NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()));
        decoding.customize(builder);
        var made = builder.build();
        made.setJwtValidator(validator(client));
        decoder = made;
        return made;
    }

    /** What it is, the provider itself says. */
    private ClientRegistration client() {
        try {
            return Objects.requireNonNull(clients.findByRegistrationId(ProviderLogin.CLIENT));
        } catch (RuntimeException away) {
            throw new ProviderAwayException(away);
        }
    }

    private OAuth2TokenValidator<Jwt> validator(ClientRegistration client) {
        var types = new JwtTypeValidator("JWT", "logout+jwt", "application/logout+jwt");
        types.setAllowEmpty(true);
        var expiry = new JwtTimestampValidator(SKEW);
        expiry.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(
                types,
                expiry,
                new JwtIssuerValidator(
                        Objects.requireNonNull(client.getProviderDetails().getIssuerUri())),
                jwt -> claims(jwt, client.getClientId()));
    }

    private OAuth2TokenValidatorResult claims(Jwt jwt, String audience) {
        if (jwt.getAudience() == null || !jwt.getAudience().contains(audience)) {
            return refused("It is for another client");
        }
        if (!(jwt.getClaim("events") instanceof Map<?, ?> events)
                || !(events.get(EVENT) instanceof Map<?, ?>)) {
            return refused("It says of no logout");
        }
        if (jwt.hasClaim("nonce")) {
            return refused("It has a nonce, as what proves a login");
        }
        if (!isSaid(jwt.getId())) {
            return refused("It has no identifier");
        }
        if (!isSaid(jwt.getSubject()) && !isSaid(jwt.getClaimAsString("sid"))) {
            return refused("It names neither a person nor a session");
        }
        return isFresh(jwt.getIssuedAt())
                ? OAuth2TokenValidatorResult.success()
                : refused("It was not made of late");
    }

    private boolean isFresh(@Nullable Instant made) {
        var now = clock.instant();
        return made != null
                && !made.isAfter(now.plus(SKEW))
                && !made.isBefore(now.minus(LIFE).minus(SKEW));
    }

    private static boolean isSaid(@Nullable String claim) {
        return claim != null && !claim.isBlank();
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request", why, null));
    }
}
