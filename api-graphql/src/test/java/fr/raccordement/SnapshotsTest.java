package fr.raccordement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.axon.serialization.SerializerConfiguration;
import fr.raccordement.axon.serialization.Snapshots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Whatever a long life has come to, its snapshot says all of it. */
class SnapshotsTest {

    private static final Path GOLDEN = Path.of("../core-api/src/test/resources/events");

    static Stream<Class<?>> longLives() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        return scan.findCandidateComponents("fr.raccordement").stream()
                .<Class<?>>map(it -> named(it.getBeanClassName()))
                .filter(
                        it ->
                                !it.getAnnotation(Aggregate.class)
                                        .snapshotTriggerDefinition()
                                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("longLives")
    <T> void a_snapshot_is_the_aggregate_itself_after_each_event(Class<T> type) throws Exception {
        var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(type, anything(type));
        var snapshots = new Snapshots("a build").serializer();
        var events = catalogue(type).map(SnapshotsTest::example).toList();

        var root = created(type);
        for (int sequence = 0; sequence < events.size(); sequence++) {
            evolve(model, root, events.get(sequence), sequence);

            var snapshot = snapshots.serialize(root, String.class);

            assertThat(snapshots.<String, T>deserialize(snapshot))
                    .usingRecursiveComparison()
                    .as("after %s, from %s", events.get(sequence), snapshot.getData())
                    .withStrictTypeChecking()
                    .isEqualTo(root);
        }
        assertThat(events).isNotEmpty();
    }

    /** Of those who decide, whom nobody asks here, anything will do. */
    private static ParameterResolverFactory anything(Class<?> type) {
        return MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(type),
                (method, _, index) ->
                        method.isAnnotationPresent(EventSourcingHandler.class) || index == 0
                                ? null
                                : new FixedValueParameterResolver<>(null));
    }

    private static <T> T created(Class<T> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static <T> void evolve(AggregateModel<T> model, T root, Object event, int sequence) {
        model.publish(
                new GenericDomainEventMessage<>(model.type(), "thing", sequence, event), root);
    }

    /** All that can happen to it, in the order in which its catalogue has it. */
    private static Stream<Class<?>> catalogue(Class<?> aggregate) {
        return Arrays.stream(aggregate.getDeclaredMethods())
                .filter(it -> it.isAnnotationPresent(EventSourcingHandler.class))
                .<Class<?>>map(SnapshotsTest::event)
                .flatMap(SnapshotsTest::leaves);
    }

    private static Class<?> event(Method handler) {
        return handler.getParameterTypes()[0];
    }

    private static Stream<Class<?>> leaves(Class<?> event) {
        return event.isSealed()
                ? Arrays.stream(event.getPermittedSubclasses()).flatMap(SnapshotsTest::leaves)
                : Stream.of(event);
    }

    private static Object example(Class<?> event) {
        var revision = event.getAnnotation(Revision.class).value();
        try {
            var json = Files.readString(GOLDEN.resolve(file(event, revision)), UTF_8);
            return SerializerConfiguration.json()
                    .deserialize(
                            new SimpleSerializedObject<>(
                                    json, String.class, event.getName(), revision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(Class<?> event, String revision) {
        return event.getName() + "." + revision + ".json";
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
