package fr.raccordement.graphql.security;

import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.graphql.refusal.HttpRefusals;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Login of people at the identity provider: authorization code with PKCE, at the server, which
 * alone sees the tokens (D-197).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnAuthenticationMode(AuthenticationMode.TOKEN)
@ConditionalOnProperty(AuthenticationMode.CLIENT)
class ProviderLoginConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLoginConfiguration.class);

    /** Asked of the provider when somebody first logs in: the program starts without it. */
    @Bean
    ClientRegistrationRepository clients(
            OAuth2ClientProperties properties,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
        var provider =
                properties
                        .getProvider()
                        .computeIfAbsent(
                                ProviderLogin.CLIENT, _ -> new OAuth2ClientProperties.Provider());
        if (provider.getIssuerUri() == null && !issuer.isBlank()) {
            provider.setIssuerUri(issuer);
        }
        var client = properties.getRegistration().get(ProviderLogin.CLIENT);
        if (client != null && client.getScope() == null) {
            client.setScope(java.util.Set.of("openid", "profile"));
        }
        return new SupplierClientRegistrationRepository(
                () ->
                        new InMemoryClientRegistrationRepository(
                                new OAuth2ClientPropertiesMapper(properties)
                                        .asClientRegistrations()));
    }

    @Bean
    ProviderLogin providerLogin(ClientRegistrationRepository clients) {
        return new ProviderLogin(clients);
    }

    @Bean
    OidcAuthorizationCodeAuthenticationProvider people(
            JwtDecoder bearers, TokenConverter converter) {
        return new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(),
                new ProviderUsers(bearers, converter));
    }

    @Bean
    LogoutTokens logoutTokens(
            ClientRegistrationRepository clients,
            JwkSetUriJwtDecoderBuilderCustomizer decoding,
            Clock clock) {
        return new LogoutTokens(clients, decoding, clock);
    }

    @Bean
    Customizer<HttpSecurity> loginOfPeople(
            ClientRegistrationRepository clients,
            ProviderLogin provider,
            Sessions sessions,
            LogoutTokens tokens,
            ObjectProvider<OpenSessions> everywhere,
            HttpRefusals refusals,
            ApplicationEventPublisher events) {
        return http ->
                http.addFilterBefore(
                                new BackChannelLogout(
                                        tokens, sessions, everywhere, refusals, events),
                                OAuth2AuthorizationRequestRedirectFilter.class)
                        .addFilterBefore(
                                provider.reachable(),
                                OAuth2AuthorizationRequestRedirectFilter.class)
                        .oauth2Login(
                                login ->
                                        login.clientRegistrationRepository(clients)
                                                .authorizedClientRepository(
                                                        new HttpSessionOAuth2AuthorizedClientRepository())
                                                .loginPage("/")
                                                .authorizationEndpoint(
                                                        it ->
                                                                it.authorizationRequestResolver(
                                                                        withPkce(clients)))
                                                .successHandler(
                                                        (request, response, proven) -> {
                                                            sessions.begin(
                                                                    (AbstractAuthenticationToken)
                                                                            proven,
                                                                    request,
                                                                    response);
                                                            ProviderLogin.backToPage("", response);
                                                        })
                                                .failureHandler(
                                                        (_, response, why) -> {
                                                            report(why);
                                                            ProviderLogin.refuse(
                                                                    "refusee", response);
                                                        }));
    }

    private static OAuth2AuthorizationRequestResolver withPkce(
            ClientRegistrationRepository clients) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(clients);
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** The reason, which quotes no token. */
    private static void report(AuthenticationException why) {
        LOG.info("A login at the identity provider failed: {}", why.getMessage());
    }
}
