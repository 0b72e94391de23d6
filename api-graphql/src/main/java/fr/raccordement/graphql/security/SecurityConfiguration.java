package fr.raccordement.graphql.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * What each address asks of its caller. There is no session and no cookie, hence no token against
 * forged requests; an {@code Origin} that is neither ours nor allowed is refused with 403.
 */
@EnableWebSecurity
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String REALM = " realm=\"Raccordement\", charset=\"UTF-8\"";

    @Bean
    AuthenticationMode authenticationMode(Environment environment) {
        return AuthenticationMode.of(environment);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AuthenticationMode mode,
            AuthenticationManager manager,
            HttpRefusals refusals,
            CorsConfigurationSource origins,
            @Value("${spring.graphql.websocket.path:/graphql}") String socket,
            @Value("${spring.graphql.http.path:/graphql}/schema") String schema) {
        var entry = unauthenticated(mode, refusals);
        http.authenticationManager(manager)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .cors(cors -> cors.configurationSource(origins))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(entry)
                                        .accessDeniedHandler(
                                                (request, response, _) ->
                                                        refusals.write(
                                                                RequestRefusal.FORBIDDEN,
                                                                request,
                                                                response)))
                .authorizeHttpRequests(
                        asked ->
                                asked.dispatcherTypeMatchers(
                                                DispatcherType.ASYNC, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers("/actuator/health", "/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .hasAuthority(Role.AIFE_ADMIN.name())
                                        .requestMatchers("/graphiql", "/graphiql/*")
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, schema)
                                        .permitAll()
                                        .requestMatchers(request -> opens(request, socket))
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated());
        if (mode == AuthenticationMode.DEMONSTRATION) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(entry));
        } else {
            http.oauth2ResourceServer(
                    server ->
                            server.authenticationEntryPoint(entry)
                                    .jwt(jwt -> jwt.authenticationManager(manager)));
        }
        return http.build();
    }

    /** Every origin but our own and those of {@code spring.graphql.cors} is refused. */
    @Bean
    CorsConfigurationSource origins(GraphQlCorsProperties properties) {
        var configured = properties.toCorsConfiguration();
        var origins = configured == null ? new CorsConfiguration() : configured;
        return _ -> origins;
    }

    /** The handshake may come without credentials; the socket itself then asks for them. */
    private static boolean opens(HttpServletRequest request, String socket) {
        return socket.equals(request.getRequestURI())
                && "GET".equals(request.getMethod())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private static AuthenticationEntryPoint unauthenticated(
            AuthenticationMode mode, HttpRefusals refusals) {
        var challenge = (mode == AuthenticationMode.DEMONSTRATION ? "Basic" : "Bearer") + REALM;
        return (request, response, _) -> {
            response.setHeader("WWW-Authenticate", challenge);
            refusals.write(RequestRefusal.UNAUTHENTICATED, request, response);
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(
                        policy ->
                                policy.policyDirectives(
                                        "default-src 'none'; script-src 'self'; style-src 'self'"
                                            + " 'unsafe-inline'; img-src 'self' data:; font-src"
                                            + " 'self' data:; connect-src 'self'; base-uri 'none';"
                                            + " form-action 'none'; frame-ancestors 'none'"))
                .referrerPolicy(_ -> {})
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
