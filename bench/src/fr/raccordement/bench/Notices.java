package fr.raccordement.bench;

import com.sun.net.httpserver.HttpServer;
import fr.raccordement.RaccordementApplication;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.webhook.WebhooksId;
import fr.raccordement.api.webhook.command.RegisterWebhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How soon a notice reaches a thousand who follow {@code avis}, and a webhook: from the instant
 * that the event bears, which is before its commit. Subscribers and receiver are in this process,
 * over real sockets, and take their share of its processors.
 */
final class Notices {

    private static final int SUBSCRIBERS = 1_000;
    private static final int WARM_UP = 80;
    private static final int BETWEEN_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 300;
    private static final JsonMapper JSON = new JsonMapper();
    private static final String FOLLOW =
            "subscription { avis { genre objetId at phrase(langue: FR) } }";
    private static final String ACCEPTED = GenreAvis.DELEGATION_ACCEPTEE.name();
    private static final List<String> SETTINGS =
            List.of(
                    "--raccordement.delegation.delai-activation=1h",
                    "--raccordement.limites.sockets-per-login=" + SUBSCRIBERS,
                    "--raccordement.limites.requests-per-second=" + 10 * SUBSCRIBERS);

    private final Map<String, Arrival> notices = new ConcurrentHashMap<>();
    private final Map<String, Arrival> deliveries = new ConcurrentHashMap<>();
    private final int samples;
    private final Program program;
    private final Partners partners;
    private final int port;

    private Notices(int samples, ConfigurableApplicationContext context, TestAuthority authority)
            throws SQLException {
        this.samples = samples;
        this.program = new Program(context);
        this.partners = new Partners(program, authority);
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var authority = new TestAuthority(Clock.systemUTC());
        authority.trustedOn(Program.data(args));
        var settings = Stream.concat(Arrays.stream(args).skip(3), SETTINGS.stream());
        try (var context =
                SpringApplication.run(
                        RaccordementApplication.class, settings.toArray(String[]::new))) {
            new Notices(Integer.parseInt(args[2]), context, authority).measure();
        }
    }

    private void measure() throws Exception {
        var fiche = partners.activeTiers();
        var delegations =
                IntStream.range(0, WARM_UP + samples)
                        .mapToObj(number -> partners.requestedDelegation(fiche, number))
                        .toList();
        var receiver = receiver();
        try (var subscribers = new Subscribers(port, FOLLOW)) {
            register(receiver.getAddress().getPort());
            subscribers.open("tiers", SUBSCRIBERS, this::receive);
            steadily(delegations.subList(0, WARM_UP));
            var measured = delegations.subList(WARM_UP, delegations.size());
            var processor = Program.cpuNanos();
            steadily(measured);
            System.out.printf("%n%-46s %8s %8s %8s %8s%n", "ms", "p50", "p95", "p99", "max");
            print("event to first of 1,000 notices", measured, notices, true);
            print("event to last of 1,000 notices", measured, notices, false);
            print("event to webhook", measured, deliveries, false);
            System.out.printf(
                    "%d acceptances, one each %d ms; %,d notices and %d deliveries, %.3f ms of CPU"
                            + " each, the subscribers' own included%n",
                    measured.size(),
                    BETWEEN_MILLIS,
                    measured.size() * SUBSCRIBERS,
                    measured.size(),
                    (Program.cpuNanos() - processor) / 1e6 / (measured.size() * (SUBSCRIBERS + 1)));
        } finally {
            receiver.stop(0);
        }
    }

    private void register(int receiver) {
        program.send(
                new RegisterWebhook(
                        new WebhooksId(Partners.TIERS),
                        "bench",
                        "http://127.0.0.1:" + receiver + "/avis",
                        List.of(GenreAvis.DELEGATION_ACCEPTEE)),
                new Actor("tiers", Set.of()));
    }

    private HttpServer receiver() throws IOException {
        var server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext(
                "/avis",
                exchange -> {
                    var now = Instant.now();
                    var data =
                            JSON.readTree(exchange.getRequestBody().readAllBytes()).path("data");
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                    deliveries
                            .computeIfAbsent(
                                    data.path("objetId").asString(), _ -> new Arrival(1))
                            .record(data, now);
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private void receive(JsonNode data) {
        var now = Instant.now();
        var avis = data.path("avis");
        if (avis.path("genre").asString().equals(ACCEPTED)) {
            notices.computeIfAbsent(
                            avis.path("objetId").asString(), _ -> new Arrival(SUBSCRIBERS))
                    .record(avis, now);
        }
    }

    private void steadily(List<String> delegations) throws InterruptedException {
        var mairie = new Actor(Partners.MAIRIE, Set.of());
        var next = System.nanoTime();
        for (var delegation : delegations) {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            next += TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS);
            program.send(new AcceptDelegation(new DelegationId(delegation), null), mairie);
        }
        for (var delegation : delegations) {
            notices.computeIfAbsent(delegation, _ -> new Arrival(SUBSCRIBERS)).await();
            deliveries.computeIfAbsent(delegation, _ -> new Arrival(1)).await();
        }
    }

    private static void print(
            String what, List<String> measured, Map<String, Arrival> arrivals, boolean first) {
        var figures =
                Figures.of(
                        measured.stream()
                                .map(arrivals::get)
                                .mapToDouble(it -> first ? it.first : it.last)
                                .toArray());
        System.out.printf(
                "%-46s %8.1f %8.1f %8.1f %8.1f%n",
                what,
                figures.median(),
                figures.percentile(0.95),
                figures.percentile(0.99),
                figures.max());
    }

    /** When messages about one thing arrived, in milliseconds after its event. */
    private static final class Arrival {

        private final CountDownLatch left;
        private volatile double first = Double.MAX_VALUE;
        private volatile double last;

        Arrival(int expected) {
            left = new CountDownLatch(expected);
        }

        synchronized void record(JsonNode message, Instant now) {
            var event = Instant.parse(message.path("at").asString());
            var millis = (now.toEpochMilli() - event.toEpochMilli()) + now.getNano() % 1e6 / 1e6;
            first = Math.min(first, millis);
            last = Math.max(last, millis);
            left.countDown();
        }

        void await() throws InterruptedException {
            Program.require(left.await(PATIENCE_SECONDS, TimeUnit.SECONDS), left + " not received");
        }
    }
}
