package fr.raccordement.graphql.node;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the types of the past to the schema, once the controllers are wired. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer past() {
        var types = new PastTypes();
        return source ->
                source.configureTypeDefinitions(types)
                        .configureRuntimeWiring(new NodeWiring(types));
    }
}
