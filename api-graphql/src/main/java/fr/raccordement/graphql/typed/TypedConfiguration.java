package fr.raccordement.graphql.typed;

import java.util.List;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives effect to the directive {@code typed} of the schema. */
@Configuration(proxyBeanMethods = false)
class TypedConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer typedArguments(StructureResolver structures) {
        return source -> source.typeVisitors(List.of(new TypedVisitor(structures)));
    }
}
