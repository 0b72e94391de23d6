package fr.raccordement.graphql.transport;

import fr.raccordement.graphql.limits.LimitProperties;
import fr.raccordement.graphql.refusal.HttpRefusals;
import java.time.Duration;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.web.filter.CorsFilter;

/**
 * Replaces the framework's handlers, which answer whoever reaches them, and puts the door before
 * all that costs something.
 */
@Configuration(proxyBeanMethods = false)
class TransportConfiguration {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(25);

    /** Behind what answers foreign pages (CORS), before it is asked who somebody is. */
    @Bean
    Customizer<HttpSecurity> admissionBeforeAuthentication(
            GraphQlAddress address,
            LimitProperties limits,
            GetOperation operations,
            AdmittedChain admitted,
            HttpRefusals refusals) {
        var filter = new AdmissionFilter(address, limits, operations, admitted, refusals);
        return http -> http.addFilterAfter(filter, CorsFilter.class);
    }

    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler graphQl) {
        return new JsonHandler(graphQl);
    }

    @Bean
    GraphQlSseHandler graphQlSseHandler(WebGraphQlHandler graphQl, GraphQlProperties properties) {
        var keepAlive = properties.getHttp().getSse().getKeepAlive();
        return new StreamHandler(graphQl, keepAlive == null ? KEEP_ALIVE : keepAlive);
    }
}
