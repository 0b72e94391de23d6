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
                                        "ISO-8601 instant in UTC, to the millisecond.",
                                        new DateTimeCoercing()))
                        .scalar(scalar("Date", "ISO-8601 calendar day.", new DateCoercing()))
                        .scalar(
                                scalar(
                                        "Base64",
                                        "Content of a file, Base64 (RFC 4648 section 4).",
                                        new Base64Coercing()))
                        .scalar(scalar("JSON", "Any JSON value.", new JsonCoercing()));
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
