package fr.raccordement.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.raccordement.api.Texte;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.IdentifiantView;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.CauseEchec;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.command.AbandonWebhook;
import fr.raccordement.api.webhook.command.AdvanceWebhook;
import fr.raccordement.api.webhook.command.RecordLivraison;
import fr.raccordement.api.webhook.query.CibleView;
import fr.raccordement.api.webhook.query.FindAvisDeStructure;
import fr.raccordement.api.webhook.query.FindCibles;
import fr.raccordement.api.webhook.query.FindLivraisonConnue;
import fr.raccordement.api.webhook.query.FollowAvisDeStructure;
import fr.raccordement.api.webhook.query.FollowWebhooks;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.LivraisonView;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The sender, in a world of events that outlives it. */
class WebhookRunnerTest {

    private static final String SIRET = "21340001900012";
    private static final Instant REGISTERED = Instant.parse("2020-11-30T08:00:00Z");
    private static final Instant MOVED = Instant.parse("2026-12-02T11:00:00Z");
    private static final Instant MOVED_AGAIN = Instant.parse("2027-03-02T11:00:00Z");
    private static final Outcome OK = new Outcome(null, 200, 1);
    private static final Outcome DOWN = new Outcome(CauseEchec.STATUT, 503, 1);
    private static final Outcome GONE = new Outcome(CauseEchec.STATUT, 410, 1);

    private final World world = new World();
    private final List<Sending.Message> sent = new CopyOnWriteArrayList<>();
    private final List<WebhookRunner> runners = new ArrayList<>();

    /** What is stored, and what is answered of it. */
    static final class World {
        private final Sinks.Many<AvisView> notices = Sinks.many().replay().all();
        private final List<AvisView> all = new CopyOnWriteArrayList<>();
        private final Sinks.Many<String> changes = Sinks.many().replay().all();
        private final Map<String, LivraisonView> livraisons = new ConcurrentHashMap<>();
        private final List<Object> decided = new CopyOnWriteArrayList<>();
        private final AtomicInteger away = new AtomicInteger();
        private volatile CibleView cible = cible(List.of());
        private volatile List<IdentifiantView> identifiants =
                List.of(known(SIRET, REGISTERED, null));

        static CibleView cible(List<CibleView.Demande> demandes) {
            return new CibleView(
                    SIRET,
                    "compta",
                    "https://compta.example.org/avis",
                    List.of(GenreAvis.FICHE_ACTIVEE),
                    true,
                    List.of(new CibleView.Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZI", Instant.MAX)),
                    REGISTERED,
                    0,
                    demandes);
        }

        @QueryHandler
        Flux<String> handle(FollowWebhooks query) {
            return changes.asFlux();
        }

        @QueryHandler
        List<CibleView> handle(FindCibles query) {
            return List.of(cible);
        }

        @QueryHandler
        Flux<AvisView> handle(FollowAvisDeStructure query) {
            return notices.asFlux().filter(it -> it.position() > query.after());
        }

        @QueryHandler
        Optional<AvisView> handle(FindAvisDeStructure query) {
            return all.stream().filter(it -> it.position() == query.position()).findFirst();
        }

        @QueryHandler
        Optional<LivraisonView> handle(FindLivraisonConnue query) {
            return Optional.ofNullable(livraisons.get(query.numero()));
        }

        @QueryHandler
        Optional<StructureView> handle(FindStructure query) {
            return Optional.of(
                    new StructureView(
                            SIRET,
                            identifiants.getLast().identifiant(),
                            TypeIdentifiant.SIRET,
                            identifiants,
                            1,
                            "Commune de Grabels",
                            StructureType.PUBLIQUE,
                            false,
                            false,
                            true,
                            StructureStatus.ACTIVE,
                            null,
                            REGISTERED));
        }

        @CommandHandler
        void handle(RecordLivraison command) {
            livraisons.merge(
                    command.livraisonId().numero(),
                    view(command, null),
                    (before, _) -> view(command, before));
        }

        @CommandHandler
        void handle(AbandonWebhook command) {
            requireStore();
            decided.add(command);
        }

        @CommandHandler
        void handle(AdvanceWebhook command) {
            requireStore();
            decided.add(command);
        }

        private void requireStore() {
            if (away.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
                throw new IllegalStateException("The store does not answer");
            }
        }

        private static LivraisonView view(RecordLivraison it, @Nullable LivraisonView before) {
            var now = Instant.now();
            var tries = new ArrayList<LivraisonView.Tentative>();
            tries.add(new LivraisonView.Tentative(now, it.cause(), it.statut(), it.millis()));
            if (before != null) {
                tries.addAll(before.tentatives());
            }
            return new LivraisonView(
                    SIRET,
                    "compta",
                    it.livraisonId().numero(),
                    it.genre(),
                    it.objetType(),
                    it.objetId(),
                    it.cause() == null
                            ? LivraisonStatus.REUSSIE
                            : it.prochaine() == null
                                    ? LivraisonStatus.ECHOUEE
                                    : LivraisonStatus.A_REESSAYER,
                    tries.size(),
                    tries,
                    before == null ? now : before.premiereLe(),
                    it.prochaine(),
                    Objects.requireNonNullElse(it.demande(), -1L));
        }
    }

    @AfterEach
    void stop() {
        runners.forEach(WebhookRunner::stop);
    }

    @Test
    void notices_of_one_thing_arrive_in_their_order_though_one_fails_and_others_go_on() {
        var failing = new ConcurrentHashMap<>(Map.of("1", 2));
        run(
                message ->
                        failing.computeIfPresent(numero(message), (_, left) -> left - 1) == null
                                        || failing.get(numero(message)) < 0
                                ? OK
                                : DOWN,
                world);
        tell(1, "f1");
        tell(2, "f1");
        tell(3, "f2");
        tell(4, "f1");

        await().until(() -> delivered("1", "2", "3", "4"));
        assertThat(numeros())
                .filteredOn(it -> !it.equals("3"))
                .containsExactly("1", "1", "1", "2", "4");
        assertThat(numeros().indexOf("3")).isLessThan(numeros().lastIndexOf("1"));
        assertThat(ids().stream().filter(it -> it.endsWith("-1")).distinct()).hasSize(1);
    }

    @Test
    void an_error_as_one_is_sent_has_it_sent_again() {
        var failing = new AtomicBoolean(true);
        run(
                _ -> {
                    if (failing.getAndSet(false)) {
                        throw new OutOfMemoryError("of this test");
                    }
                    return OK;
                },
                world);
        tell(1, "f1");
        tell(2, "f1");

        await().until(() -> delivered("1", "2"));
        assertThat(numeros()).containsExactly("1", "1", "2");
    }

    @Test
    void a_restart_sends_what_was_not_delivered_by_the_same_identifiers_and_nothing_twice() {
        var first = run(message -> numero(message).equals("2") ? DOWN : OK, world);
        tell(1, "f1");
        tell(2, "f2");
        tell(3, "f2");
        tell(4, "f3");
        await().until(() -> delivered("1", "4") && world.livraisons.containsKey("2"));
        first.stop();
        var before = List.copyOf(sent);
        sent.clear();

        run(_ -> OK, world);

        await().until(() -> delivered("1", "2", "3", "4"));
        assertThat(numeros()).containsExactly("2", "3");
        assertThat(before.stream().map(Sending.Message::id)).contains(ids().getFirst());
    }

    /** What was sent, and not recorded as the program was killed, comes again under its name. */
    @Test
    void what_was_sent_and_not_recorded_is_sent_again_under_its_identifier() {
        var killed = new World();
        var first =
                run(
                        _ -> {
                            throw new IllegalStateException("killed");
                        },
                        killed);
        killed.notices.tryEmitNext(avis(1, "f1"));
        await().until(() -> !sent.isEmpty());
        first.stop();

        run(_ -> OK, killed);

        await().until(() -> killed.livraisons.containsKey("1"));
        assertThat(ids().stream().distinct()).hasSize(1);
    }

    @Test
    void after_so_long_the_webhook_is_given_up_and_nothing_more_is_sent() {
        run(_ -> DOWN, world, Duration.ofSeconds(1));
        tell(1, "f1");

        await().until(() -> !world.decided.isEmpty());
        assertThat(world.decided)
                .singleElement()
                .isInstanceOfSatisfying(
                        AbandonWebhook.class,
                        it -> assertThat(it.cause()).isEqualTo(CauseDesactivation.ECHEC));
        assertThat(Objects.requireNonNull(world.livraisons.get("1")).statut())
                .isEqualTo(LivraisonStatus.ECHOUEE);
        assertThat(sent.size()).isGreaterThan(3);
    }

    @Test
    void one_that_is_gone_is_given_up_at_once() {
        run(_ -> GONE, world);
        tell(1, "f1");

        await().until(() -> !world.decided.isEmpty());
        assertThat(sent).hasSize(1);
        assertThat(((AbandonWebhook) world.decided.getFirst()).cause())
                .isEqualTo(CauseDesactivation.ADRESSE_SUPPRIMEE);
    }

    @Test
    void that_it_is_given_up_is_recorded_once_the_store_is_back() {
        world.away.set(2);
        run(_ -> GONE, world);
        tell(1, "f1");

        await().until(() -> !world.decided.isEmpty());
        assertThat(world.decided).hasOnlyElementsOfType(AbandonWebhook.class);
    }

    @Test
    void a_store_that_is_away_as_it_is_recorded_how_far_it_came_holds_up_nothing() {
        world.away.set(1);
        run(_ -> OK, world);
        for (int i = 1; i <= 700; i++) {
            tell(i, "f" + i);
        }

        await().until(() -> world.livraisons.size() == 700);
        assertThat(sent).hasSize(700);
        assertThat(world.decided).isNotEmpty();
    }

    @Test
    void while_the_receiver_is_away_the_oldest_alone_is_tried_and_then_all_are_sent() {
        var away = new AtomicBoolean(true);
        run(_ -> away.get() ? DOWN : OK, world);
        for (int i = 1; i <= 50; i++) {
            tell(i, "f" + i);
        }
        await().until(() -> numeros().stream().filter("1"::equals).count() > 4);
        assertThat(numeros().stream().distinct().count()).isLessThan(10);
        away.set(false);

        await().until(() -> world.livraisons.size() == 50 && delivered("1", "50"));
    }

    /** Twice the same where one thing is late; the decision leaves out what is no step forward. */
    @Test
    void how_far_it_came_is_recorded_now_and_then() {
        run(_ -> OK, world);
        for (int i = 1; i <= 250; i++) {
            tell(i, "f" + i % 7);
        }

        await().until(() -> world.livraisons.size() == 250);
        await().until(() -> world.decided.size() == 2);
        assertThat(world.decided)
                .extracting(it -> ((AdvanceWebhook) it).jusqua())
                .allSatisfy(it -> assertThat(it).isBetween(1L, 250L));
    }

    @Test
    void what_somebody_asks_for_is_sent_once_whatever_restarts() {
        var first = run(_ -> OK, world);
        tell(1, "f1");
        await().until(() -> delivered("1"));
        sent.clear();
        world.cible =
                World.cible(
                        List.of(
                                new CibleView.Demande(7, "1"),
                                new CibleView.Demande(8, LivraisonId.essai(1))));
        world.changes.tryEmitNext(SIRET);
        world.changes.tryEmitNext(SIRET);
        await().until(
                        () ->
                                world.livraisons.containsKey("essai-1")
                                        && Objects.requireNonNull(world.livraisons.get("1"))
                                                        .nombre()
                                                == 2);
        first.stop();

        run(_ -> OK, world);
        tell(2, "f2");

        await().until(() -> delivered("2"));
        assertThat(numeros()).containsOnlyOnce("1", "essai-1", "2");
    }

    @Test
    void a_body_is_a_cloud_event_with_the_data_of_the_notice_and_always_the_same()
            throws Exception {
        var bodies = bodies(gateway(world));

        var body = bodies.of(avis(816, "f1"));

        assertThat(bodies.of(avis(816, "f1"))).isEqualTo(body);
        var json = new ObjectMapper().readTree(body);
        assertThat(json.path("specversion").asText()).isEqualTo("1.0");
        assertThat(json.path("id").asText()).isEqualTo("avis-816");
        assertThat(json.path("source").asText()).isEqualTo("https://portail.example.org");
        assertThat(json.path("type").asText()).isEqualTo("fr.raccordement.avis.fiche-activee");
        assertThat(json.path("subject").asText()).isEqualTo("Fiche/f1");
        assertThat(json.path("time").asText()).isEqualTo("2026-11-30T09:00:00Z");
        assertThat(json.at("/data/structures/0").asText()).isEqualTo(SIRET);
        assertThat(json.at("/data/genre").asText()).isEqualTo("FICHE_ACTIVEE");
        assertThat(json.path("data").has("motif")).isFalse();
        assertThat(body).doesNotContain("phrase");
    }

    @Test
    void a_body_names_structures_as_they_were_known_when_it_happened_with_their_keys_beside_it()
            throws Exception {
        var of = bodies(gateway(world));
        var avis =
                new AvisView(
                        817,
                        GenreAvis.HABILITATION_ACCORDEE,
                        new Texte("phrase", "phrase"),
                        "Habilitation",
                        SIRET + "/jeanne",
                        List.of(SIRET),
                        MOVED.minusMillis(1),
                        "marie",
                        null,
                        "jeanne",
                        null,
                        null,
                        null,
                        false);
        var before = of.of(avis);
        var test = new LivraisonId(SIRET, "compta", LivraisonId.essai(1));
        var tested = of.ofTest(test, MOVED.minusMillis(1));

        world.identifiants =
                List.of(
                        known(SIRET, REGISTERED, MOVED),
                        known("21340001900020", MOVED, MOVED_AGAIN),
                        known("21340001900038", MOVED_AGAIN, null));

        assertThat(of.of(avis)).isEqualTo(before);
        assertThat(of.ofTest(test, MOVED.minusMillis(1))).isEqualTo(tested);
        var now = new ObjectMapper().readTree(of.of(at(MOVED_AGAIN, avis)));
        assertThat(now.path("subject").asText()).isEqualTo("Habilitation/21340001900038/jeanne");
        assertThat(now.at("/data/objetId").asText()).isEqualTo("21340001900038/jeanne");
        assertThat(now.at("/data/structures").toString()).isEqualTo("[\"21340001900038\"]");
        assertThat(now.at("/data/cles").toString()).isEqualTo("[\"" + SIRET + "\"]");
        assertThat(new ObjectMapper().readTree(of.of(at(MOVED, avis))).at("/data/structures/0"))
                .hasToString("\"21340001900020\"");
        assertThat(of.ofTest(test, MOVED_AGAIN))
                .contains("\"structures\":[\"21340001900038\"],\"cles\":[\"" + SIRET + "\"]");
    }

    private static AvisView at(Instant at, AvisView it) {
        return new AvisView(
                it.position(),
                it.genre(),
                it.phrase(),
                it.objetType(),
                it.objetId(),
                it.structures(),
                at,
                it.acteur(),
                it.motif(),
                it.utilisateur(),
                it.profil(),
                it.jours(),
                it.echeance(),
                it.lu());
    }

    private static IdentifiantView known(String as, Instant from, @Nullable Instant until) {
        return new IdentifiantView(as, TypeIdentifiant.SIRET, from, until);
    }

    private static QueryGateway gateway(World of) {
        var queries = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(of).subscribe(queries);
        return DefaultQueryGateway.builder().queryBus(queries).build();
    }

    private static DeliveryBody bodies(QueryGateway gateway) {
        return new DeliveryBody(
                URI.create("https://portail.example.org"), new IdentifiantsThen(gateway));
    }

    private WebhookRunner run(Function<Sending.Message, Outcome> receiver, World of) {
        return run(receiver, of, Duration.ofMinutes(5));
    }

    private WebhookRunner run(
            Function<Sending.Message, Outcome> receiver, World of, Duration abandon) {
        var gateway = gateway(of);
        var commands = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(of).subscribe(commands);
        var properties =
                new SendingProperties(
                        true,
                        false,
                        Duration.ofSeconds(1),
                        Duration.ofMillis(20),
                        Duration.ofMillis(80),
                        abandon);
        var runner =
                new WebhookRunner(
                        gateway,
                        new Deliverer(
                                gateway,
                                DefaultCommandGateway.builder().commandBus(commands).build(),
                                message -> {
                                    sent.add(message);
                                    return receiver.apply(message);
                                },
                                bodies(gateway),
                                Clock.systemUTC(),
                                new SimpleMeterRegistry()),
                        properties);
        runners.add(runner);
        runner.start();
        of.changes.tryEmitNext(SIRET);
        return runner;
    }

    private void tell(long position, String fiche) {
        world.all.add(avis(position, fiche));
        world.notices.tryEmitNext(avis(position, fiche));
    }

    private boolean delivered(String... numeros) {
        return List.of(numeros).stream()
                .allMatch(
                        it ->
                                world.livraisons.containsKey(it)
                                        && Objects.requireNonNull(world.livraisons.get(it)).statut()
                                                == LivraisonStatus.REUSSIE);
    }

    private List<String> ids() {
        return sent.stream().map(Sending.Message::id).toList();
    }

    private List<String> numeros() {
        return sent.stream().map(WebhookRunnerTest::numero).toList();
    }

    private static String numero(Sending.Message message) {
        return message.id().substring(("livraison-" + SIRET + "-compta-").length());
    }

    private static AvisView avis(long position, String fiche) {
        return new AvisView(
                position,
                GenreAvis.FICHE_ACTIVEE,
                new Texte("phrase", "phrase"),
                "Fiche",
                fiche,
                List.of(SIRET),
                Instant.parse("2026-11-30T09:00:00Z"),
                "aife",
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
