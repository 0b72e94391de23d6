package fr.raccordement;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.fiche.query.FindManques;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.habilitation.VisibleTo;
import java.security.Principal;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import reactor.core.scheduler.Schedulers;

/** What may know what. Each rule has been seen to fail. */
@AnalyzeClasses(
        packages = "fr.raccordement",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

    /** Tests of a module that others use come in a jar. */
    static final class DoNotIncludeTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String COMMANDS = "fr.raccordement.api.(*).command";
    private static final String[] SQL = {
        "java.sql..",
        "javax.sql..",
        "org.springframework.jdbc..",
        "org.postgresql..",
        "com.zaxxer..",
        "org.flywaydb.."
    };
    private static final String[] MONGO = {"com.mongodb..", "org.bson.."};
    private static final String[] EMBEDDED_MONGO = {"de.bwaldvogel..", "org.h2..", "io.netty.."};

    @ArchTest
    static final ArchRule messages_know_nothing_else =
            classes()
                    .that()
                    .resideInAPackage("fr.raccordement.api..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "fr.raccordement.api..",
                            "org.jspecify..",
                            "org.axonframework.modelling.command..",
                            "org.axonframework.serialization..");

    /**
     * Those of libraries and of the JDK's common pool do what callers wait for themselves; the
     * verifier is a program of its own.
     */
    @ArchTest
    static final ArchRule a_thread_is_made_in_one_way_only =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "fr.raccordement.supervision..", "fr.raccordement.verifier..")
                    .should()
                    .accessTargetWhere(describe("makes a thread", ArchitectureTest::makesAThread));

    private static boolean makesAThread(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        if (owner.isEquivalentTo(Thread.class)) {
            return Set.of("ofPlatform", "ofVirtual", "startVirtualThread", "<init>").contains(name);
        }
        if (owner.isEquivalentTo(CompletableFuture.class) && name.endsWith("Async")) {
            return access.getTarget() instanceof CodeUnitAccessTarget called
                    && called.getRawParameterTypes().stream()
                            .noneMatch(it -> it.isEquivalentTo(Executor.class));
        }
        return owner.isEquivalentTo(Executors.class)
                || owner.isEquivalentTo(Schedulers.class) && name.startsWith("new")
                || name.equals("<init>")
                        && Stream.of(Thread.class, Executor.class, Timer.class, TaskScheduler.class)
                                .anyMatch(owner::isAssignableTo);
    }

    /** Axon gives each bus the interceptors that are beans: D-268. */
    @ArchTest
    static final ArchRule an_interceptor_of_a_bus_is_there_once_and_says_where =
            classes()
                    .that()
                    .implement(MessageHandlerInterceptor.class)
                    .and()
                    .areAnnotatedWith(Component.class)
                    .should()
                    .beAnnotatedWith(Order.class);

    @ArchTest
    static final ArchRule no_interceptor_of_a_bus_registers_itself =
            noClasses()
                    .that()
                    .implement(MessageHandlerInterceptor.class)
                    .should()
                    .callMethodWhere(
                            describe(
                                    "an interceptor is registered",
                                    call -> call.getName().equals("registerHandlerInterceptor")));

    /** Asked for an aggregate alone, a store may begin with a snapshot, which no fold knows. */
    @ArchTest
    static final ArchRule folds_read_events_and_no_snapshot =
            noClasses()
                    .should()
                    .callMethodWhere(
                            describe(
                                    "a store is asked for an aggregate, from no event on",
                                    call ->
                                            call.getName().equals("readEvents")
                                                    && call
                                                            .getTarget()
                                                            .getRawParameterTypes()
                                                            .stream()
                                                            .map(JavaClass::getName)
                                                            .toList()
                                                            .equals(
                                                                    List.of(
                                                                            String.class
                                                                                    .getName()))));

    /** Whatever it uses is started before it is, however late that wants to be: too early, then. */
    @ArchTest
    static final ArchRule what_starts_early_uses_nothing_that_starts_late =
            classes()
                    .that()
                    .areAssignableTo(SmartLifecycle.class)
                    .and(describe("say when", ArchitectureTest::saysWhen))
                    .should(useNothingThatStartsLate());

    private static boolean saysWhen(JavaClass part) {
        return part.tryGetMethod("getPhase").isPresent();
    }

    private static ArchCondition<JavaClass> useNothingThatStartsLate() {
        return new ArchCondition<>("use nothing that starts late") {
            @Override
            public void check(JavaClass early, ConditionEvents events) {
                for (var used :
                        early.getConstructors().stream()
                                .flatMap(it -> it.getRawParameterTypes().stream())
                                .filter(resideInAPackage("fr.raccordement.."))
                                .toList()) {
                    Modules.CLASSES.stream()
                            .filter(it -> it.isAssignableTo(used.getName()))
                            .filter(it -> it.isAssignableTo(SmartLifecycle.class))
                            .filter(it -> !saysWhen(it))
                            .forEach(
                                    late ->
                                            events.add(
                                                    SimpleConditionEvent.violated(
                                                            early,
                                                            early.getName()
                                                                    + " has it started early: "
                                                                    + late.getName())));
                }
            }
        };
    }

    @ArchTest
    static final ArchRule processing_knows_neither_what_happened_nor_stores =
            classes()
                    .that()
                    .resideInAPackage("fr.raccordement.processing..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "fr.raccordement.processing..",
                            "org.jspecify..",
                            "org.slf4j",
                            "org.axonframework.eventhandling",
                            "org.axonframework.messaging",
                            "org.axonframework.messaging.unitofwork..");

    @ArchTest
    static final ArchRule reading_never_sees_writing =
            noClasses()
                    .that()
                    .resideInAnyPackage("fr.raccordement.query..", "fr.raccordement.projection..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("fr.raccordement.command..", COMMANDS);

    /** What is asked about files, and what a submission would refuse, the command side judges. */
    @ArchTest
    static final ArchRule writing_never_sees_reading =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.command..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "fr.raccordement.query..",
                                            "fr.raccordement.projection..",
                                            "fr.raccordement.api..query..")
                                    .and(
                                            resideOutsideOfPackage(
                                                    "fr.raccordement.api.certificat.query"))
                                    .and(not(equivalentTo(FindManques.class))));

    @ArchTest
    static final ArchRule the_schema_is_turned_into_messages_and_nothing_else =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.graphql..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("fr.raccordement..")
                                    .and(
                                            resideOutsideOfPackages(
                                                    "fr.raccordement.graphql..",
                                                    "fr.raccordement.api..",
                                                    "fr.raccordement.processing..",
                                                    "fr.raccordement.supervision..")));

    @ArchTest
    static final ArchRule the_schema_is_served_without_a_store =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.graphql..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(all(SQL, MONGO, EMBEDDED_MONGO));

    @ArchTest
    static final ArchRule both_sides_are_ignorant_of_graphql_and_of_the_wiring =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "fr.raccordement.command..",
                            "fr.raccordement.query..",
                            "fr.raccordement.projection..",
                            "fr.raccordement.stores..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "fr.raccordement.graphql..",
                            "fr.raccordement.scellement..",
                            "fr.raccordement.axon..",
                            "fr.raccordement.embeddedmongo..",
                            "graphql..",
                            "org.springframework.graphql..");

    @ArchTest
    static final ArchRule deciding_knows_no_store =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.command..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            all(
                                    SQL,
                                    MONGO,
                                    EMBEDDED_MONGO,
                                    new String[] {"fr.raccordement.stores.."}));

    @ArchTest
    static final ArchRule reading_knows_neither_the_events_database_nor_an_embedded_engine =
            noClasses()
                    .that()
                    .resideInAnyPackage("fr.raccordement.query..", "fr.raccordement.projection..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(all(SQL, EMBEDDED_MONGO));

    @ArchTest
    static final ArchRule projecting_knows_no_view_of_the_domain =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.projection..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("fr.raccordement.query..");

    @ArchTest
    static final ArchRule stores_keep_what_is_decided_and_know_no_reading_and_no_embedded_engine =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.stores..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            all(
                                    EMBEDDED_MONGO,
                                    new String[] {
                                        "fr.raccordement.query..",
                                        "fr.raccordement.projection..",
                                        "fr.raccordement.api..query..",
                                        "fr.raccordement.api..command.."
                                    }));

    @ArchTest
    static final ArchRule
            the_embedded_store_knows_no_framework_and_of_ours_how_to_have_a_thread_alone =
                    classes()
                            .that()
                            .resideInAPackage("fr.raccordement.embeddedmongo..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    all(
                                            EMBEDDED_MONGO,
                                            new String[] {
                                                "java..",
                                                "fr.raccordement.embeddedmongo..",
                                                "fr.raccordement.supervision..",
                                                "org.jspecify..",
                                                "org.slf4j.."
                                            }));

    @ArchTest
    static final ArchRule the_wiring_knows_nothing_of_the_domain =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.axon..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("fr.raccordement..")
                                    .and(
                                            resideOutsideOfPackages(
                                                    "fr.raccordement.axon..",
                                                    "fr.raccordement.processing..",
                                                    "fr.raccordement.supervision..",
                                                    "fr.raccordement.embeddedmongo..")));

    @ArchTest
    static final ArchRule verifying_needs_the_jdk_and_a_reader_of_json_alone =
            classes()
                    .that()
                    .resideInAPackage("fr.raccordement.verifier..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "com.sun.net.httpserver..",
                            "fr.raccordement.verifier..",
                            "org.jspecify..",
                            "..tools.jackson.core..");

    @ArchTest
    static final ArchRule sealing_knows_no_decision_and_no_event_but_its_own =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.scellement..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            all(
                                                    EMBEDDED_MONGO,
                                                    new String[] {
                                                        "fr.raccordement.command..",
                                                        "fr.raccordement.query..",
                                                        "fr.raccordement.projection..",
                                                        "fr.raccordement.stores..",
                                                        "fr.raccordement.graphql..",
                                                        "fr.raccordement.verifier.."
                                                    }))
                                    .or(
                                            resideInAnyPackage(
                                                            "fr.raccordement.api..command",
                                                            "fr.raccordement.api..event")
                                                    .and(
                                                            not(
                                                                    resideInAPackage(
                                                                            "fr.raccordement.api.scellement..")))));

    @ArchTest
    static final ArchRule an_event_is_a_record_with_a_revision =
            classes()
                    .that()
                    .resideInAPackage("fr.raccordement.api..event")
                    .and()
                    .areNotInterfaces()
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .beRecords()
                    .andShould()
                    .beAnnotatedWith(Revision.class);

    @ArchTest
    static final ArchRule a_command_says_who_may_send_it =
            classes()
                    .that()
                    .resideInAPackage(COMMANDS)
                    .and()
                    .areRecords()
                    .should()
                    .beAnnotatedWith(Requires.class)
                    .orShould()
                    .beAnnotatedWith(Requires.Any.class);

    /** The vault of the contacts makes random keys; no decision rests on them. */
    @ArchTest
    static final ArchRule decisions_read_no_clock_and_no_random_number =
            noClasses()
                    .that()
                    .resideInAPackage("fr.raccordement.command..")
                    .and()
                    .doNotHaveSimpleName("AesContactVault")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule evolve_only_remembers =
            methods()
                    .that()
                    .areAnnotatedWith(EventSourcingHandler.class)
                    .should()
                    .haveName("evolve")
                    .andShould()
                    .notBePublic()
                    .andShould(notDecide());

    @ArchTest
    static final ArchRule null_is_a_type_everywhere =
            classes()
                    .should(
                            be(
                                    describe(
                                            "in a null-marked package",
                                            (JavaClass it) ->
                                                    it.getPackage()
                                                            .isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule time_is_java_time =
            fields().should().notHaveRawType(Date.class).because("java.time has better");

    @ArchTest
    static final ArchRule nothing_is_returned_as_an_old_date =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areNotAssignableTo(X509Certificate.class)
                    .should()
                    .notHaveRawReturnType(Date.class)
                    .because(
                            "java.time has better, which certificates of the platform do not know");

    @ArchTest
    static final ArchRule what_is_said_is_logged =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("fr.raccordement.verifier..")
                    .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule controllers_are_not_public =
            classes()
                    .that(annotatedWith(Controller.class).or(metaAnnotatedWith(Controller.class)))
                    .should()
                    .notBePublic();

    @ArchTest
    static final ArchRule an_aggregate_authorises_each_command_that_it_decides =
            classes()
                    .that()
                    .resideInAPackage("fr.raccordement.command..")
                    .and(haveCommandHandlers())
                    .should()
                    .beAnnotatedWith(Aggregate.class)
                    .andShould(authoriseEachCommand());

    /** No aggregate does it for them. */
    @ArchTest
    static final ArchRule whoever_carries_out_a_procedure_asks_for_the_rights =
            methods()
                    .that()
                    .areAnnotatedWith(CommandHandler.class)
                    .and(describe("carry out a procedure", ArchitectureTest::carriesOutAProcedure))
                    .should(
                            ArchCondition.from(
                                    describe(
                                            "ask for the rights",
                                            ArchitectureTest::asksForRights)));

    @ArchTest
    static final ArchRule whatever_is_asked_declares_to_whom_it_is_visible =
            methods().that().areAnnotatedWith(QueryHandler.class).should(takeWhatDeclares());

    @ArchTest
    static final ArchRule nobody_else_looks_at_the_roles_of_who_asks =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "fr.raccordement.query..",
                            "fr.raccordement.projection..",
                            "fr.raccordement.scellement..",
                            "fr.raccordement.graphql..")
                    .should()
                    .callMethod(Actor.class, "seesEverything");

    @ArchTest
    static final ArchRule controllers_refuse_nobody =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .or()
                    .haveSimpleNameEndingWith("Queries")
                    .or()
                    .haveSimpleNameEndingWith("Mutations")
                    .or()
                    .haveSimpleNameEndingWith("Fields")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(AccessDeniedException.class);

    /**
     * An update that is answered without a call would otherwise be answered with somebody's rights;
     * files are no part of GraphQL.
     */
    @ArchTest
    static final ArchRule fields_know_who_calls_by_the_call_alone =
            noClasses()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .and()
                    .doNotHaveSimpleName("ExportFileController")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.security.core..",
                            "org.springframework.security.authentication..")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Principal.class);

    @ArchTest
    static final ArchRule questions_that_name_an_instant_are_judged_by_it =
            classes()
                    .that()
                    .implement(Question.class)
                    .and(describe("name an instant", ArchitectureTest::namesAnInstant))
                    .should()
                    .implement(AsOf.class);

    private static boolean namesAnInstant(JavaClass question) {
        return question.getFields().stream()
                .anyMatch(field -> field.getRawType().isEquivalentTo(Instant.class));
    }

    private static ArchCondition<JavaMethod> takeWhatDeclares() {
        return new ArchCondition<>("take a query that declares to whom it is visible") {
            @Override
            public void check(JavaMethod handler, ConditionEvents events) {
                var query = handler.getRawParameterTypes().getFirst();
                if (!query.isAnnotatedWith(VisibleTo.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    handler, query.getName() + " declares no rights"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> notDecide() {
        return new ArchCondition<>("not decide") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getMethodCallsFromSelf().stream()
                        .filter(
                                call ->
                                        call.getTargetOwner()
                                                .isEquivalentTo(AggregateLifecycle.class))
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method, call.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> haveCommandHandlers() {
        return describe("have command handlers", it -> !handlers(it).isEmpty());
    }

    /** An interceptor takes the command, or what it is one of, and asks for the rights. */
    private static ArchCondition<JavaClass> authoriseEachCommand() {
        return new ArchCondition<>("authorise each command") {
            @Override
            public void check(JavaClass aggregate, ConditionEvents events) {
                for (var handler : handlers(aggregate)) {
                    var command = handler.getRawParameterTypes().getFirst();
                    var authorised =
                            aggregate.getMethods().stream()
                                    .filter(
                                            it ->
                                                    it.isAnnotatedWith(
                                                            CommandHandlerInterceptor.class))
                                    .filter(it -> it.getName().equals("authorise"))
                                    .filter(ArchitectureTest::asksForRights)
                                    .map(it -> it.getRawParameterTypes().getFirst())
                                    .anyMatch(it -> command.isAssignableTo(it.getName()));
                    events.add(
                            new SimpleConditionEvent(
                                    handler,
                                    authorised,
                                    handler.getDescription() + " is authorised: " + authorised));
                }
            }
        };
    }

    private static List<JavaCodeUnit> handlers(JavaClass aggregate) {
        return aggregate.getCodeUnits().stream()
                .filter(it -> it.isAnnotatedWith(CommandHandler.class))
                .filter(it -> !carriesOutAProcedure(it))
                .toList();
    }

    private static boolean carriesOutAProcedure(JavaCodeUnit handler) {
        return handler.getRawParameterTypes().getFirst().isAssignableTo(Procedure.class);
    }

    private static boolean asksForRights(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(
                        call ->
                                call.getTargetOwner().getSimpleName().equals("Rights")
                                        && call.getName().startsWith("require"));
    }

    private static String[] all(String[]... packages) {
        return Stream.of(packages).flatMap(Stream::of).toArray(String[]::new);
    }
}
