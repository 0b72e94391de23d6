package fr.raccordement.axon.serialization;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** One JSON for everything: events, messages between nodes, tokens. */
@Configuration(proxyBeanMethods = false)
public class SerializerConfiguration {

    @Bean
    @Primary
    Jackson3Serializer serializer() {
        return json();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return new MessageSerializer(builder());
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Jackson3Serializer json) {
        return json;
    }

    /** The mapper of stored events, for those who export or verify them. */
    @Bean(defaultCandidate = false)
    @Qualifier("evenements")
    JsonMapper eventMapper(Jackson3Serializer json) {
        return (JsonMapper) json.getObjectMapper();
    }

    /** The serializer itself, for tests that need no context. */
    public static Jackson3Serializer json() {
        return builder().build();
    }

    static Jackson3Serializer.Builder builder() {
        return Jackson3Serializer.builder()
                .revisionResolver(new AnnotationRevisionResolver())
                .converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(SerializerConfiguration::customise);
    }

    /**
     * Tokens of Axon are read into final fields and name their class, which is Axon's; nothing else
     * chooses a class by its JSON. Unknown fields are a later version's.
     */
    static void customise(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .allowIfSubType(String.class)
                                .build())
                .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }
}
