package fr.raccordement.graphql.text;

import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Registers the rule of texts before all that takes texts as they are meant. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    GraphQlSourceBuilderCustomizer texts() {
        return source -> source.typeVisitors(List.of(new TextVisitor()));
    }
}
