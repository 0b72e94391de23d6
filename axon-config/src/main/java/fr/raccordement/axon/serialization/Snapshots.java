package fr.raccordement.axon.serialization;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/**
 * What aggregates amount to, as JSON of their fields. It counts for the very build that wrote it:
 * what another build makes of the same events may differ, and nothing but the events is kept for
 * ever (D-275).
 *
 * @param build names the build
 */
public record Snapshots(String build) implements SnapshotFilter {

    private static final String DIRTY = "-dirty";

    /** Of this program: its commit; one start of it where that does not say what it is made of. */
    public static Snapshots ofThisBuild() {
        return of(git());
    }

    static Snapshots of(Properties git) {
        var commit = git.getProperty("git.commit.id.abbrev", "");
        var described = git.getProperty("git.commit.id.describe", DIRTY);
        return new Snapshots(
                commit.isEmpty() || described.endsWith(DIRTY)
                        ? UUID.randomUUID().toString()
                        : commit);
    }

    private static Properties git() {
        var file = new ClassPathResource("git.properties");
        try {
            return file.exists() ? PropertiesLoaderUtils.loadProperties(file) : new Properties();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a snapshot may take the place of the events before it. */
    @Override
    public boolean test(DomainEventData<?> snapshot) {
        return build.equals(snapshot.getPayload().getType().getRevision());
    }

    /** Writes and reads them. */
    public Serializer serializer() {
        return Jackson3Serializer.builder()
                .revisionResolver(new FixedValueRevisionResolver(build))
                .jsonMapperBuilderCustomizer(Snapshots::customise)
                .build();
    }

    private static void customise(JsonMapper.Builder mapper) {
        SerializerConfiguration.customise(mapper);
        mapper.changeDefaultVisibility(
                        it ->
                                it.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .setDefaultTyping(new ClassNamed());
    }

    /**
     * A field of one of several types, such as the last event, names the class of what it holds.
     */
    private static final class ClassNamed extends DefaultTypeResolverBuilder {

        private static final PolymorphicTypeValidator OURS =
                BasicPolymorphicTypeValidator.builder().allowIfSubType("fr.raccordement.").build();

        private ClassNamed() {
            super(OURS, DefaultTyping.NON_FINAL, JsonTypeInfo.As.PROPERTY);
        }

        @Override
        public boolean useForType(JavaType declared) {
            return declared.isJavaLangObject() || declared.getRawClass().isSealed();
        }
    }
}
