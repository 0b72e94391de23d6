package fr.raccordement.graphql.security;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** Bearer tokens alone: signature, issuer, audience and expiry are checked at every call. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAuthenticationMode(AuthenticationMode.TOKEN)
@EnableConfigurationProperties(TokenProperties.class)
class TokenConfiguration {

    private static final Duration SKEW = Duration.ofSeconds(30);

    /** Stricter than the framework's: 30 s of skew, and a token without an end is refused. */
    @Bean
    OAuth2TokenValidator<Jwt> expiry(Clock clock) {
        var validator = new JwtTimestampValidator(SKEW);
        validator.setClock(clock);
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }

    @Bean
    TokenConverter tokenConverter(TokenProperties properties) {
        return new TokenConverter(properties);
    }

    /** Of bearer tokens and, where people log in at the provider, of what it answers then. */
    @Bean
    AuthenticationManager authenticationManager(
            JwtDecoder decoder,
            TokenConverter converter,
            ObjectProvider<OidcAuthorizationCodeAuthenticationProvider> ofPeople,
            ObjectProvider<AuthenticationEventPublisher> events,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences:}") String audiences) {
        if (audiences.isBlank()) {
            LoggerFactory.getLogger(TokenConfiguration.class)
                    .warn(
                            "Tokens meant for other services are accepted: set"
                                    + " spring.security.oauth2.resourceserver.jwt.audiences.");
        }
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(converter);
        var providers = new ArrayList<AuthenticationProvider>(List.of(provider));
        ofPeople.ifAvailable(providers::add);
        var manager = new ProviderManager(providers);
        events.ifAvailable(manager::setAuthenticationEventPublisher);
        return manager;
    }
}
