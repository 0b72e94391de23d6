package fr.raccordement.axon.serialization;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.FixedValueRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.GitProperties;
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

    /**
     * Of a program: its commit; one start of it where that does not say what it is made of.
     *
     * @param git what it says of the commit; null where it says nothing
     */
    public static Snapshots of(@Nullable GitProperties git) {
        var commit = git == null ? null : git.get("commit.id.abbrev");
        var described = git == null ? null : git.get("commit.id.describe");
        return new Snapshots(
                commit == null || described == null || described.endsWith(DIRTY)
                        ? UUID.randomUUID().toString()
                        : commit);
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
