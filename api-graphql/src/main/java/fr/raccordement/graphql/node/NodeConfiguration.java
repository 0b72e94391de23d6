package fr.raccordement.graphql.node;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Adds the types of the past to the schema, once the controllers are wired. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NodeConfiguration.class);

    @Bean
    @Order(0)
    GraphQlSourceBuilderCustomizer past() {
        return source ->
                source.configureTypeDefinitions(new PastTypes())
                        .configureRuntimeWiring(new NodeWiring())
                        .inspectSchemaMappings(
                                PastTypes::inspected, report -> LOG.info("{}", report));
    }
}
