package fr.raccordement.graphql.socket;

import fr.raccordement.graphql.limits.LimitProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import tools.jackson.databind.json.JsonMapper;

/** Replaces the framework's handler, which bounds neither sockets nor operations. */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(
            WebGraphQlHandler graphQl,
            JsonMapper json,
            GraphQlProperties properties,
            GraphQlCorsProperties cors) {
        var allowed = cors.toCorsConfiguration();
        var settings = properties.getWebsocket();
        return new SocketHandler(
                graphQl,
                json,
                settings.getConnectionInitTimeout(),
                settings.getKeepAlive(),
                allowed == null ? new CorsConfiguration() : allowed);
    }

    @Bean
    ServletServerContainerFactoryBean socketContainer(LimitProperties limits) {
        var container = new ServletServerContainerFactoryBean();
        var longest = (int) limits.socketMessage().toBytes();
        container.setMaxTextMessageBufferSize(longest);
        container.setMaxBinaryMessageBufferSize(longest);
        return container;
    }
}
