package fr.raccordement.graphql.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/** Bearer tokens alone: signature, issuer, audience and expiry are checked at every call. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAuthenticationMode(AuthenticationMode.TOKEN)
@EnableConfigurationProperties({TokenProperties.class, ClesProperties.class})
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

    /** Access tokens may say that they are (RFC 9068). */
    @Bean
    JwtTypeValidator types() {
        var validator = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        validator.setAllowEmpty(true);
        return validator;
    }

    /** Keys are had by {@link ProviderKeys}. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer decoding(ClesProperties cles, Clock clock) {
        return decoder ->
                decoder.restOperations(within(cles.attente()))
                        .validateType(false)
                        .jwtProcessorCustomizer(
                                processor ->
                                        processor.setJWSKeySelector(
                                                selector(processor, cles, clock)));
    }

    private static RestOperations within(Duration longest) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(longest);
        requests.setReadTimeout(longest);
        return new RestTemplate(requests);
    }

    /** Takes the same algorithms as the framework's, of the same keys. */
    private static JWSKeySelector<SecurityContext> selector(
            ConfigurableJWTProcessor<SecurityContext> processor, ClesProperties cles, Clock clock) {
        if (processor.getJWSKeySelector()
                        instanceof JWSVerificationKeySelector<SecurityContext> standard
                && standard.getJWKSource()
                        instanceof JWKSetBasedJWKSource<SecurityContext> provider) {
            var algorithms =
                    JWSAlgorithm.Family.SIGNATURE.stream()
                            .filter(standard::isAllowed)
                            .collect(Collectors.toSet());
            return new JWSVerificationKeySelector<>(
                    algorithms, new ProviderKeys(bare(provider.getJWKSetSource()), cles, clock));
        }
        throw new IllegalStateException("Keys are had otherwise: " + processor.getJWSKeySelector());
    }

    /** Without what the framework keeps of it, which would answer for a provider that is away. */
    private static JWKSetSource<SecurityContext> bare(JWKSetSource<SecurityContext> source) {
        return source instanceof JWKSetSourceWrapper<SecurityContext> kept
                ? bare(kept.getSource())
                : source;
    }

    /** Of bearer tokens and, where people log in at the provider, of what it answers then. */
    @Bean
    AuthenticationManager authenticationManager(
            JwtDecoder decoder,
            TokenConverter converter,
            ClesProperties cles,
            Clock clock,
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
        var providers = new ArrayList<AuthenticationProvider>();
        providers.add(new BearerTokens(provider, cles, clock));
        ofPeople.ifAvailable(providers::add);
        var manager = new ProviderManager(providers);
        events.ifAvailable(manager::setAuthenticationEventPublisher);
        return manager;
    }
}
