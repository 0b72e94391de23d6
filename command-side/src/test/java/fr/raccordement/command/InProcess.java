package fr.raccordement.command;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.Violation;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.delegation.Delais;
import fr.raccordement.api.examen.Examen;
import fr.raccordement.api.examen.Examens;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.lettremorte.DeadLetterRetries;
import fr.raccordement.api.session.OpenSessions;
import fr.raccordement.api.session.Session;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.command.alerte.ExamenProperties;
import fr.raccordement.command.contact.InMemoryContactKeys;
import fr.raccordement.command.deadline.DeadlineCommand;
import fr.raccordement.command.deadline.InMemoryDeadlines;
import fr.raccordement.command.fiche.FakeAnalysis;
import fr.raccordement.command.sight.IdentifiantsProperties;
import fr.raccordement.command.webhook.WebhookProperties;
import fr.raccordement.processing.AggregateStreams;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.config.MessageHandlerLookup;
import org.axonframework.spring.config.SpringAggregateLookup;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.axonframework.spring.config.SpringConfigurer;
import org.axonframework.spring.config.annotation.SpringParameterResolverFactoryBean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.threeten.extra.MutableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One node with every aggregate and every rule of this module, wired as in production; only
 * certificates, keys and events are simpler.
 */
public final class InProcess implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    public static final String STRUCTURE = "11000201100044";
    public static final String OTHER_STRUCTURE = "73282932000074";

    public static final Actor CLAIRE = new Actor("claire", Set.of());
    public static final Actor DENIS = new Actor("denis", Set.of());
    public static final Actor ADMIN = new Actor("alix", Set.of(Role.AIFE_ADMIN));
    public static final Actor INSTRUCTEUR = new Actor("ines", Set.of(Role.AIFE_INSTRUCTEUR));
    public static final Actor AUDITEUR = new Actor("ada", Set.of(Role.AUDITEUR));

    /** Looked for once: most of what a node costs. */
    private static final Class<?>[] COMPONENTS = components();

    private final InMemoryEvents events;
    private final InMemoryContactKeys keys;
    private final AnnotationConfigApplicationContext context;

    private InProcess(InMemoryEvents events, InMemoryContactKeys keys) {
        this(events, keys, true);
    }

    private InProcess(InMemoryEvents events, InMemoryContactKeys keys, boolean libres) {
        this.events = events;
        this.keys = keys;
        context = new AnnotationConfigApplicationContext();
        context.registerBean(InMemoryEvents.class, () -> events);
        context.registerBean(InMemoryContactKeys.class, () -> keys);
        context.registerBean(
                IdentifiantsProperties.class, () -> new IdentifiantsProperties(libres));
        context.register(Wiring.class);
        context.register(COMPONENTS);
        context.refresh();
    }

    private static Class<?>[] components() {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        Stream.of(
                        "fr\\.raccordement\\.command\\.certificat\\..*",
                        "fr\\.raccordement\\.command\\.contact\\.\\w+ContactKeys")
                .map(Pattern::compile)
                .map(RegexPatternTypeFilter::new)
                .forEach(scanner::addExcludeFilter);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        return scanner.findCandidateComponents(Violations.class.getPackageName()).stream()
                .map(it -> ClassUtils.resolveClassName(it.getBeanClassName(), null))
                .toArray(Class<?>[]::new);
    }

    /** An empty node. */
    public static InProcess empty() {
        return new InProcess(new InMemoryEvents(), new InMemoryContactKeys());
    }

    /** Another node on the same events. */
    public InProcess neighbour() {
        return new InProcess(events, keys);
    }

    /** Another node on the same events, where only own identifiers may be given. */
    public InProcess strict() {
        return new InProcess(events, keys, false);
    }

    /** Another node that knows nothing but a copy of the events. */
    public InProcess replayed() {
        var copy = new InMemoryEvents();
        copy.appendEvents(events.all());
        return new InProcess(copy, keys);
    }

    /** The catalogue, and two structures: Claire manages one, Denis the other. */
    public static InProcess furnished() {
        var node = empty();
        node.loadCatalogue();
        node.send(ADMIN, register(STRUCTURE, CLAIRE.login()));
        node.send(ADMIN, register(OTHER_STRUCTURE, DENIS.login()));
        return node;
    }

    public static RegisterStructure register(String siret, String gestionnaire) {
        return new RegisterStructure(
                new StructureId(siret),
                "Exemple",
                StructureType.PRIVEE,
                true,
                false,
                false,
                gestionnaire);
    }

    /** Sends a command; what it answers, or throws. */
    public Object send(Actor actor, Object command) {
        return context.getBean(CommandGateway.class)
                .sendAndWait(
                        command,
                        MetaData.from(actor.asMetaData()).and(Actor.CORRELATION_ID, "essai"));
    }

    /**
     * Sends a command; "OK", the codes of the refusal, or "CONCURRENT" where another node was
     * first.
     */
    public String outcome(Actor actor, Object command) {
        try {
            send(actor, command);
            return "OK";
        } catch (CommandExecutionException refused) {
            return codes(refused.<Refusal>getDetails().orElseThrow(() -> refused));
        } catch (AggregateNotFoundException absent) {
            return "NOT_FOUND";
        } catch (ConcurrencyException collided) {
            return "CONCURRENT";
        }
    }

    private static String codes(Refusal refusal) {
        return refusal.violations().isEmpty()
                ? refusal.code()
                : refusal.violations().stream()
                        .map(Violation::code)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /** Enters the shipped catalogue, as every start does. */
    public void loadCatalogue() {
        try {
            bean(ApplicationRunner.class).run(new DefaultApplicationArguments());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public InMemoryEvents events() {
        return events;
    }

    /** The last event of an aggregate, what was typed in it as it was typed. */
    public Object last(Object aggregate) {
        var json = bean(Serializer.class);
        var event = events.of(aggregate).getLast();
        var stored = json.serialize(event, JsonNode.class);
        var opened = (ObjectNode) stored.getData();
        for (var field : List.copyOf(opened.properties())) {
            if (field.getValue().isString()) {
                var text = SealedText.open(bean(ContactVault.class), field.getValue().asString());
                opened.put(field.getKey(), text);
            }
        }
        return json.deserialize(
                new SimpleSerializedObject<>(opened, JsonNode.class, stored.getType()));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What Spring Boot and the module of stores bring in production. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        static MessageHandlerLookup messageHandlerLookup() {
            return new MessageHandlerLookup();
        }

        @Bean
        static SpringAggregateLookup springAggregateLookup() {
            return new SpringAggregateLookup();
        }

        @Bean
        SpringAxonConfiguration springAxonConfiguration(Configurer configurer) {
            return new SpringAxonConfiguration(configurer);
        }

        @Bean
        SpringConfigurer springConfigurer(
                ConfigurableListableBeanFactory beans, List<ConfigurerModule> modules) {
            var configurer = new SpringConfigurer(beans);
            modules.forEach(module -> module.configureModule(configurer));
            return configurer;
        }

        @Bean
        ConfigurerModule whatGoesWithEveryMessage() {
            return configurer -> {
                configurer.configureCorrelationDataProviders(
                        _ ->
                                List.of(
                                        new SimpleCorrelationDataProvider(
                                                Actor.ACTOR, Actor.CORRELATION_ID)));
                configurer.eventProcessing().usingSubscribingEventProcessors();
            };
        }

        @Bean
        @Primary
        SpringParameterResolverFactoryBean parameterResolverFactory() {
            return new SpringParameterResolverFactoryBean();
        }

        @Bean
        CommandBus commandBus(org.axonframework.config.Configuration configuration) {
            var bus = SimpleCommandBus.builder().build();
            bus.registerHandlerInterceptor(
                    new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
            return bus;
        }

        /** As Axon's auto-configuration does. */
        @Bean
        InitializingBean interceptors(
                CommandBus bus, List<MessageHandlerInterceptor<? super CommandMessage<?>>> all) {
            return () -> all.forEach(bus::registerHandlerInterceptor);
        }

        @Bean
        CommandGateway commandGateway(CommandBus commandBus) {
            return DefaultCommandGateway.builder().commandBus(commandBus).build();
        }

        @Bean
        EventStore eventStore(InMemoryEvents events) {
            return EmbeddedEventStore.builder().storageEngine(events).build();
        }

        @Bean
        AggregateStreams aggregateStreams(InMemoryEvents events) {
            return events::streams;
        }

        @Bean
        Serializer serializer() {
            return Jackson3Serializer.builder().build();
        }

        @Bean
        ExamenProperties examenProperties() {
            return new ExamenProperties(Duration.ofDays(5));
        }

        @Bean
        WebhookProperties webhookProperties() {
            return new WebhookProperties(false, Duration.ofHours(24));
        }

        @Bean
        FakeAnalysis analysis() {
            return new FakeAnalysis();
        }

        @Bean
        Delais delais() {
            return new Delais(Duration.ofMinutes(15), Duration.ofDays(90));
        }

        /** No processor runs, so that nothing waits. */
        @Bean
        DeadLetterRetries deadLetterRetries() {
            return (_, _) -> List.of();
        }

        @Bean
        Examens examens() {
            return new NobodyElseExamines();
        }

        @Bean
        OpenSessions openSessions() {
            return new NobodyIsLoggedIn();
        }

        @Bean
        InMemoryDeadlines deadlines(ObjectProvider<DeadlineCommand> commands) {
            return new InMemoryDeadlines(commands.stream().toList());
        }

        @Bean
        SnapshotTriggerDefinition snapshotOfLongLives() {
            return NoSnapshotTriggerDefinition.INSTANCE;
        }

        @Bean
        MutableClock clock() {
            return MutableClock.of(NOW, ZoneOffset.UTC);
        }
    }

    /** There are no screens. */
    private static final class NobodyIsLoggedIn implements OpenSessions {

        @Override
        public void tell(Session session) {
            throw new AssertionError(session);
        }

        @Override
        public void over(String id) {
            throw new AssertionError(id);
        }

        @Override
        public List<Session> all() {
            return List.of();
        }

        @Override
        public Optional<Session> end(String id) {
            return Optional.empty();
        }

        @Override
        public void endOf(@Nullable String sujet, @Nullable String sid) {}

        @Override
        public Set<String> toEnd(Collection<String> ids) {
            return Set.of();
        }
    }

    /** What everybody takes is theirs. */
    private static final class NobodyElseExamines implements Examens {

        @Override
        public Examen take(String ficheId, String login, boolean remplace) {
            return new Examen(ficheId, login, NOW, NOW.plus(DUREE));
        }

        @Override
        public void leave(String ficheId, String login) {
            // Nobody is told.
        }
    }
}
