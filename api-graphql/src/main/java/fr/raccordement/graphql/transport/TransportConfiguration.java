package fr.raccordement.graphql.transport;

import java.time.Duration;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;

/** Replaces the framework's handlers, which answer whoever reaches them. */
@Configuration(proxyBeanMethods = false)
class TransportConfiguration {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(25);

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
