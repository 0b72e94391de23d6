package fr.raccordement.query;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.alerte.OperatorAlerts;
import fr.raccordement.api.delegation.Delais;
import fr.raccordement.api.export.ExportRecords;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.vue.ViewRecords;
import fr.raccordement.processing.EventPositions;
import fr.raccordement.processing.EventPositions.Event;
import fr.raccordement.processing.NodeRoles;
import fr.raccordement.processing.Nodes;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.projection.InMemoryMongo;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.rights.QueryRightsInterceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.MapPropertySource;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;

/** The whole query side between an event store in memory and a MongoDB of this process. */
public final class World implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-03-01T08:00:00.250Z");

    private static final List<String> PACKAGES =
            List.of("fr.raccordement.query", "fr.raccordement.projection");
    private static final Class<?>[] COMPONENTS = components();

    public final EventStore store;
    public final FakeNodes nodes = new FakeNodes();
    public final RecordedSteps steps = new RecordedSteps();
    public final FakeVault vault = new FakeVault();
    public final MongoDatabase database = InMemoryMongo.database();
    public final QueryGateway queries;

    private final Past past;
    private final Path exports = temporaryDirectory();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final List<AnnotationEventHandlerAdapter> projections;
    private int projected;

    private final List<String> ended = new ArrayList<>();
    private final List<Set<String>> alerts = new ArrayList<>();
    private Set<String> deadLetterGroups = Set.of();

    public World() {
        this(UnaryOperator.identity());
    }

    public World(UnaryOperator<EventStore> wrapping) {
        store =
                wrapping.apply(
                        EmbeddedEventStore.builder()
                                .storageEngine(new InMemoryEventStorageEngine())
                                .build());
        past = new Past(store);
        context.registerBean(EventStore.class, () -> store);
        context.registerBean(EventProcessorSpanFactory.class, () -> steps);
        context.registerBean(MongoDatabase.class, () -> database);
        context.registerBean(ContactVault.class, () -> vault);
        context.registerBean(ViewRecords.class, () -> (_, _) -> {});
        context.registerBean(
                ExportRecords.class,
                () -> (id, lines, code) -> ended.add(id.value() + " " + lines + " " + code));
        context.registerBean(OperatorAlerts.class, () -> (_, cas) -> alerts.add(cas.keySet()));
        context.registerBean(ProcessorRecords.class, NothingRecorded::new);
        context.registerBean(NodeRoles.class, NodeRoles::every);
        context.registerBean(Nodes.class, () -> nodes);
        context.registerBean(EventPositions.class, () -> this::positions);
        context.registerBean(Clock.class, () -> Clock.fixed(START, ZoneOffset.UTC));
        context.registerBean(
                Delais.class, () -> new Delais(Duration.ofMinutes(15), Duration.ofDays(90)));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "raccordement.export.repertoire",
                                        exports.toString(),
                                        "raccordement.vues.veille",
                                        "PT1H")));
        // durations, as the program has them
        context.getBeanFactory().setConversionService(new DefaultFormattingConversionService());
        context.register(COMPONENTS);
        context.refresh();
        var bus = SimpleQueryBus.builder().build();
        bus.registerHandlerInterceptor(get(QueryRightsInterceptor.class));
        beans().filter(World::answers)
                .forEach(bean -> new AnnotationQueryHandlerAdapter<>(bean).subscribe(bus));
        queries = DefaultQueryGateway.builder().queryBus(bus).build();
        projections =
                beans().filter(it -> it.getClass().isAnnotationPresent(ProcessingGroup.class))
                        .map(AnnotationEventHandlerAdapter::new)
                        .toList();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Of which exports it was recorded that they ended, with how many rows and why none. */
    public List<String> ended() {
        return ended;
    }

    /** What the operator was told is wrong, each time. */
    public List<Set<String>> alerts() {
        return alerts;
    }

    /** The groups that have dead letters from now on. */
    public void deadLettersOf(String... groups) {
        deadLetterGroups = Set.of(groups);
    }

    /** How the query side wants to be run. */
    public Collection<ConfigurerModule> configurers() {
        return context.getBeansOfType(ConfigurerModule.class).values();
    }

    /** What projects views and carries decisions out. */
    public List<Object> projectors() {
        return beans().filter(it -> it.getClass().isAnnotationPresent(ProcessingGroup.class))
                .toList();
    }

    /** How the documents of each view are made up. */
    public List<String> layouts() {
        return beans().flatMap(World::collection).map(ProjectedCollection::layout).toList();
    }

    /** A view by its name. */
    public ProjectedCollection<?> view(String name) {
        return beans().flatMap(World::collection)
                .filter(it -> it.view().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ProjectedCollection<?>> collection(Object bean) {
        return bean instanceof ProjectedCollection<?> it ? Stream.of(it) : Stream.of();
    }

    /** Appends an event one second after the one before. */
    public DomainEventMessage<?> append(Object aggregateId, Object event) {
        return past.append(aggregateId, event);
    }

    public DomainEventMessage<?> append(Object aggregateId, Object event, Instant at) {
        return past.append(aggregateId, event, at);
    }

    public DomainEventMessage<?> append(
            Object aggregateId, Object event, Instant at, String actor) {
        return past.append(aggregateId, event, at, actor);
    }

    public DomainEventMessage<?> append(FicheEvent event) {
        return append(new FicheId(event.ficheId()), event);
    }

    public void habilitate(String structure, String login, Profil... profils) {
        append(
                new HabilitationId(structure, login),
                new GestionnairePrincipalNamed(structure, login, List.of(profils)));
    }

    /** Where an event is in the store. */
    public long position(DomainEventMessage<?> message) {
        return past.all().indexOf(message);
    }

    /** Delivers every event appended so far, whatever has been delivered before. */
    public void project() {
        var all = past.all();
        all.forEach(this::deliver);
        projected = all.size();
    }

    /** Delivers the events appended since they were projected last. */
    public void projectNew() {
        var all = past.all();
        all.stream().skip(projected).forEach(this::deliver);
        projected = all.size();
    }

    /** With its place in the store, as processors are given it. */
    public void deliver(DomainEventMessage<?> message) {
        var position = new GlobalSequenceTrackingToken(past.all().indexOf(message));
        for (var projection : projections) {
            try {
                projection.handle(new GenericTrackedDomainEventMessage<>(position, message));
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Map<Event, Long> positions(Set<Event> wanted) {
        var all = past.all();
        return IntStream.range(0, all.size())
                .boxed()
                .collect(
                        Collectors.toMap(
                                it ->
                                        new Event(
                                                all.get(it).getAggregateIdentifier(),
                                                all.get(it).getSequenceNumber()),
                                Integer::longValue))
                .entrySet()
                .stream()
                .filter(it -> wanted.contains(it.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void reset() {
        projections.forEach(AnnotationEventHandlerAdapter::prepareReset);
    }

    public <T> Optional<T> find(Object query, Class<T> answer) {
        return queries.query(query, ResponseTypes.optionalInstanceOf(answer)).join();
    }

    public <T> T ask(Object query, Class<T> answer) {
        return queries.query(query, ResponseTypes.instanceOf(answer)).join();
    }

    public <T> List<T> list(Object query, Class<T> answer) {
        return queries.query(query, ResponseTypes.multipleInstancesOf(answer)).join();
    }

    public <T> Flux<T> follow(Object query, Class<T> answer) {
        return Flux.from(queries.streamingQuery(query, answer));
    }

    @Override
    public void close() {
        context.close();
        database.drop();
        if (!InMemoryMongo.openSorts().isEmpty()) {
            throw new AssertionError("No unique key at the end: " + InMemoryMongo.openSorts());
        }
        FileSystemUtils.deleteRecursively(exports.toFile());
    }

    private Stream<Object> beans() {
        Map<String, Object> beans = context.getBeansOfType(Object.class);
        return beans.values().stream()
                .filter(it -> PACKAGES.stream().anyMatch(it.getClass().getName()::startsWith));
    }

    /** No processor runs, so that none has come anywhere and nothing waits. */
    private final class NothingRecorded implements ProcessorRecords {

        @Override
        public Set<String> deadLetterGroups() {
            return deadLetterGroups;
        }

        @Override
        public boolean isHeldHere(String group) {
            return true;
        }

        @Override
        public List<Integer> heldHere(String group) {
            return List.of();
        }

        @Override
        public boolean isHeldElsewhere(String group, int segment) {
            return false;
        }

        @Override
        public long position(String group) {
            return -1;
        }

        @Override
        public List<String> deadLetterSequences(String group) {
            return List.of();
        }
    }

    /** What the program finds on its class path; looked for once. */
    private static Class<?>[] components() {
        var found = new ClassPathScanningCandidateComponentProvider(true);
        return PACKAGES.stream()
                .flatMap(it -> found.findCandidateComponents(it).stream())
                .map(it -> ClassUtils.resolveClassName(it.getBeanClassName(), null))
                .toArray(Class<?>[]::new);
    }

    private static boolean answers(Object bean) {
        return Arrays.stream(bean.getClass().getDeclaredMethods())
                .anyMatch(it -> it.isAnnotationPresent(QueryHandler.class));
    }

    private static Path temporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("world");
            directory.toFile().deleteOnExit(); // of one that is not closed
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
