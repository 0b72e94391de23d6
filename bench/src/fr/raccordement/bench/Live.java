package fr.raccordement.bench;

import fr.raccordement.RaccordementApplication;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * How soon an activation reaches those who follow: one subscriber, then a thousand, each after some
 * activations that are not measured. The subscribers are real sockets of this process and take
 * their share of its processors.
 */
final class Live {

    private static final int SUBSCRIBERS = 1_000;
    private static final int WARM_UP = 30;
    private static final int WARM_UP_TOGETHER = 80;
    private static final int BETWEEN_MILLIS = 500;
    private static final int PAUSE_MILLIS = 30;
    private static final int PATIENCE_SECONDS = 300;
    private static final double P99_GOAL = 250;
    private static final String FOLLOW =
            "subscription { delegationActivated {"
                    + " id statut libelle environnement ficheId effectiveFrom modifieeLe } }";
    private static final List<String> SETTINGS =
            List.of(
                    "--raccordement.delegation.delai-activation=0s",
                    "--raccordement.limites.sockets-per-login=" + SUBSCRIBERS,
                    "--raccordement.limites.requests-per-second=" + 10 * SUBSCRIBERS);

    private final int samples;
    private final Program program;
    private final Partners partners;
    private final int port;

    private Live(int samples, ConfigurableApplicationContext context, TestAuthority authority)
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
            new Live(Integer.parseInt(args[2]), context, authority).measure();
        }
    }

    private void measure() throws Exception {
        var fiche = partners.activeTiers();
        var delegations =
                IntStream.range(0, WARM_UP + WARM_UP_TOGETHER + 2 * samples)
                        .mapToObj(number -> partners.requestedDelegation(fiche, number))
                        .toList();
        System.out.printf("%n%-46s %8s %8s %8s %8s%n", "ms", "p50", "p95", "p99", "max");
        alone(delegations.subList(0, WARM_UP + samples));
        together(delegations.subList(WARM_UP + samples, delegations.size()));
    }

    /** One after the other, from the sending of the acceptance. */
    private void alone(List<String> delegations) throws Exception {
        try (var subscribers = new Subscribers(port, FOLLOW)) {
            var arrivals = new Arrivals(1);
            subscribers.open("tiers", 1, arrivals::receive);
            var delays = new double[delegations.size()];
            for (int i = 0; i < delays.length; i++) {
                var sent = System.nanoTime();
                accept(delegations.get(i));
                delays[i] = (arrivals.last(delegations.get(i)) - sent) / 1e6;
                Thread.sleep(PAUSE_MILLIS);
            }
            print(
                    "1 subscriber: acceptance sent to message",
                    Figures.of(Arrays.copyOfRange(delays, WARM_UP, delays.length)));
        }
    }

    /** At a steady rate, whatever the last one did; from the instant that the event bears. */
    private void together(List<String> delegations) throws Exception {
        try (var subscribers = new Subscribers(port, FOLLOW)) {
            var arrivals = new Arrivals(SUBSCRIBERS);
            subscribers.open("aife", SUBSCRIBERS / 2, arrivals::receive);
            subscribers.open("tiers", SUBSCRIBERS / 2, arrivals::receive);
            steadily(delegations.subList(0, WARM_UP_TOGETHER), arrivals);
            var measured = delegations.subList(WARM_UP_TOGETHER, delegations.size());
            var processor = Program.cpuNanos();
            steadily(measured, arrivals);
            var firsts = new double[measured.size()];
            var lasts = new double[measured.size()];
            for (int i = 0; i < lasts.length; i++) {
                firsts[i] = arrivals.of(measured.get(i)).firstMillis();
                lasts[i] = arrivals.of(measured.get(i)).lastMillis();
            }
            print("1,000 subscribers: event to first message", Figures.of(firsts));
            print("1,000 subscribers: event to last message", Figures.of(lasts));
            var p99 = Figures.of(lasts).percentile(0.99);
            var messages = lasts.length * SUBSCRIBERS;
            System.out.printf(
                    "%d activations, one each %d ms; %,d messages, %.3f ms of CPU each, the"
                            + " subscribers' own included; goal p99 <= %.0f ms: %s%n",
                    lasts.length,
                    BETWEEN_MILLIS,
                    messages,
                    (Program.cpuNanos() - processor) / 1e6 / messages,
                    P99_GOAL,
                    p99 <= P99_GOAL ? "met" : "MISSED");
        }
    }

    private void steadily(List<String> delegations, Arrivals arrivals) throws Exception {
        var next = System.nanoTime();
        for (var delegation : delegations) {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            next += TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS);
            accept(delegation);
        }
        for (var delegation : delegations) {
            arrivals.last(delegation);
        }
    }

    private void accept(String delegation) {
        var mairie = new Actor(Partners.MAIRIE, Set.of());
        program.send(new AcceptDelegation(new DelegationId(delegation), null), mairie);
    }

    private static void print(String what, Figures figures) {
        System.out.printf(
                "%-46s %8.1f %8.1f %8.1f %8.1f%n",
                what,
                figures.median(),
                figures.percentile(0.95),
                figures.percentile(0.99),
                figures.max());
    }

    /** Which messages have arrived. */
    private static final class Arrivals {

        private final int expected;
        private final Map<String, Arrival> all = new ConcurrentHashMap<>();

        Arrivals(int expected) {
            this.expected = expected;
        }

        void receive(JsonNode data) {
            var delegation = data.path("delegationActivated");
            var now = Instant.now();
            of(delegation.path("id").asString())
                    .record(Instant.parse(delegation.path("modifieeLe").asString()), now);
        }

        Arrival of(String delegation) {
            return all.computeIfAbsent(delegation, _ -> new Arrival(expected));
        }

        /** When the last one expected came, by {@link System#nanoTime}. */
        long last(String delegation) throws InterruptedException {
            return of(delegation).await();
        }
    }

    private static final class Arrival {

        private final CountDownLatch left;
        private final AtomicInteger count = new AtomicInteger();
        private volatile double first;
        private volatile double last;
        private volatile long lastNanos;

        Arrival(int expected) {
            left = new CountDownLatch(expected);
        }

        synchronized void record(Instant event, Instant now) {
            var millis = (now.toEpochMilli() - event.toEpochMilli()) + now.getNano() % 1e6 / 1e6;
            first = count.getAndIncrement() == 0 ? millis : Math.min(first, millis);
            last = Math.max(last, millis);
            lastNanos = System.nanoTime();
            left.countDown();
        }

        long await() throws InterruptedException {
            Program.require(left.await(PATIENCE_SECONDS, TimeUnit.SECONDS), left + " not received");
            return lastNanos;
        }

        double firstMillis() {
            return first;
        }

        double lastMillis() {
            return last;
        }
    }
}
