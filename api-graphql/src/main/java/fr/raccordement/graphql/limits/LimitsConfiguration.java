package fr.raccordement.graphql.limits;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the limits with the GraphQL engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitsConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer documents(DocumentCache cache) {
        return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider(cache));
    }
}
