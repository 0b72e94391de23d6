package fr.raccordement.graphql.scalar;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Registers the scalars of the schema. */
@Configuration(proxyBeanMethods = false)
public class ScalarConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring ->
                wiring.scalar(
                                scalar(
                                        "DateTime",
                                        "An instant, ISO-8601, UTC",
                                        new DateTimeCoercing()))
                        .scalar(scalar("Date", "A day, ISO-8601", new DateCoercing()))
                        .scalar(scalar("Base64", "Content of a file, Base64", new Base64Coercing()))
                        .scalar(scalar("JSON", "Any JSON value", new JsonCoercing()));
    }

    private static GraphQLScalarType scalar(
            String name, String description, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(coercing)
                .build();
    }
}
