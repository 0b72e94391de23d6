package fr.raccordement.graphql.security;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * What each address asks of its caller. Programs bring their credentials with each request and have
 * no session; people who use the portal have one, and a token against forged requests with it. An
 * {@code Origin} that is neither ours nor allowed is refused with 403.
 */
@EnableWebSecurity
@EnableConfigurationProperties(SessionProperties.class)
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String INVALID = ", error=\"invalid_token\"";
    private static final String REALM = " realm=\"Raccordement\", charset=\"UTF-8\"";

    @Bean
    AuthenticationMode authenticationMode(Environment environment) {
        return AuthenticationMode.of(environment);
    }

    /** Each filter is observed for a trace only: most cost less than being observed (D-249). */
    @Bean
    SecurityObservationSettings securityObservations(
            @Value("${raccordement.traces.adresse:}") String traces) {
        return traces.isBlank()
                ? SecurityObservationSettings.noObservations()
                : SecurityObservationSettings.withDefaults().build();
    }

    /** Of the request, where it brings credentials, else of the session. */
    @Bean
    SecurityContextRepository securityContexts(Clock clock) {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new SessionContexts(clock));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AuthenticationMode mode,
            AuthenticationManager manager,
            HttpRefusals refusals,
            CorsConfigurationSource origins,
            SecurityContextRepository contexts,
            @Value("${spring.graphql.http.path:/graphql}") String graphQl,
            @Value("${spring.graphql.websocket.path:/graphql}") String socket,
            @Value("${spring.graphql.http.path:/graphql}/schema") String schema) {
        var entry = unauthenticated(mode, refusals);
        http.authenticationManager(manager)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(new SessionCsrfTokens())
                                        .csrfTokenRequestHandler(
                                                new CsrfTokenRequestAttributeHandler())
                                        .requireCsrfProtectionMatcher(
                                                new ForgeableRequests(graphQl)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(origins))
                .headers(SecurityConfiguration::headers)
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(entry)
                                        .accessDeniedHandler(
                                                (request, response, why) ->
                                                        refusals.write(
                                                                why instanceof CsrfException
                                                                        ? RequestRefusal.CSRF
                                                                        : RequestRefusal.FORBIDDEN,
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
                                        .requestMatchers("/portal/**")
                                        .permitAll()
                                        .requestMatchers("/desinscription/**")
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
        return (request, response, why) -> {
            if (why instanceof ProviderAwayException) {
                refusals.write(RequestRefusal.UNAVAILABLE, request, response);
                return;
            }
            response.setHeader(
                    "WWW-Authenticate",
                    isOfAPage(request)
                            ? "Session" + REALM
                            : challenge + (isOfAToken(why) ? INVALID : ""));
            refusals.write(RequestRefusal.UNAUTHENTICATED, request, response);
        };
    }

    /** Said of a token that was given and refused, not where none was (RFC 6750, 3.1). */
    private static boolean isOfAToken(AuthenticationException why) {
        return why instanceof InvalidBearerTokenException;
    }

    /** What a script asks for opens no dialog of the browser: its page has a login of its own. */
    private static boolean isOfAPage(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null
                ? !"navigate".equals(mode)
                : request.getHeader("X-Requested-With") != null;
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
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
