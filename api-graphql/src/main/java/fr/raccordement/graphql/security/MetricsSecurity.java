package fr.raccordement.graphql.security;

import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Where {@code raccordement.metriques.mot-de-passe} is set, whoever scrapes the metrics has a name
 * and a password that open nothing else (D-228).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(
        "!environment.getProperty('raccordement.metriques.mot-de-passe', '').isEmpty()")
class MetricsSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain metricsFilterChain(
            HttpSecurity http, Environment settings, HttpRefusals refusals) {
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        var user =
                User.withUsername(
                                settings.getProperty(
                                        "raccordement.metriques.utilisateur", "prometheus"))
                        .password(
                                Objects.requireNonNull(
                                        encoder.encode(
                                                settings.getRequiredProperty(
                                                        "raccordement.metriques.mot-de-passe"))))
                        .authorities("METRIQUES")
                        .build();
        var provider = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(user));
        provider.setPasswordEncoder(encoder);
        AuthenticationEntryPoint entry =
                (request, response, _) -> {
                    response.setHeader(
                            "WWW-Authenticate", "Basic realm=\"Raccordement\", charset=\"UTF-8\"");
                    refusals.write(RequestRefusal.UNAUTHENTICATED, request, response);
                };
        return http.securityMatcher("/actuator/prometheus")
                .authenticationManager(new ProviderManager(provider))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(it -> it.authenticationEntryPoint(entry))
                .httpBasic(it -> it.authenticationEntryPoint(entry))
                .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                .build();
    }
}
