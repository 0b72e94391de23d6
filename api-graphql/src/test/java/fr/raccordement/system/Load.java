package fr.raccordement.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Partners who create fiches all the time, and remember what they were answered. */
final class Load implements AutoCloseable {

    /** Beside codes: the program went away before it answered, or was not there. */
    static final String NO_ANSWER = "no answer";

    private static final long PAUSE_MILLIS = 20;
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(5);
    private static final Map<String, String> PARTNERS =
            Map.of(
                    "fournisseur",
                    FicheOperations.ACME,
                    "travaux",
                    FicheOperations.PONANT,
                    "lycee",
                    "19750001000016");

    private final Supplier<RunningProgram> program;
    private final String prefix;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(PARTNERS.size());
    private volatile boolean stopped;

    /**
     * @param program the one that runs by now, which may be another after a kill
     * @param prefix begins the identifiers that it gives
     */
    Load(Supplier<RunningProgram> program, String prefix) {
        this.program = program;
        this.prefix = prefix;
        PARTNERS.forEach(this::begin);
    }

    private void begin(String login, String siret) {
        var next = new AtomicInteger();
        timer.scheduleWithFixedDelay(
                () -> create(login, siret, next.getAndIncrement()),
                0,
                PAUSE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** How many were refused since it last forgot. */
    int refused() {
        return refused.get();
    }

    /** The codes of refusals since then. */
    Set<String> codes() {
        return Set.copyOf(codes);
    }

    /** How long the slowest answer took. */
    long longestMillis() {
        return TimeUnit.NANOSECONDS.toMillis(longest.get());
    }

    void forget() {
        codes.clear();
        refused.set(0);
        longest.set(0);
    }

    void stop() {
        stopped = true;
        timer.close();
    }

    /** What was acknowledged and is not there. */
    List<String> lost() {
        var audit = program.get().as("audit");
        return acknowledged.stream()
                .filter(id -> audit.askOne(FicheOperations.FICHE, Map.of("id", id)).isNull())
                .toList();
    }

    /** Each fiche that was acknowledged, with its version. */
    Map<String, Integer> versions() {
        var versions = new ConcurrentHashMap<String, Integer>();
        acknowledged.forEach(id -> versions.put(id, 0));
        return versions;
    }

    @Override
    public void close() {
        stop();
    }

    private void create(String login, String siret, int n) {
        var id = "%s%s-%d".formatted(prefix, login, n);
        var begun = System.nanoTime();
        try {
            var answer =
                    program.get()
                            .as(login)
                            .attempt(
                                    FicheOperations.CREATE,
                                    FicheOperations.creation(id, siret, "PRODUCTION"),
                                    id);
            if (answer.path("errors").isEmpty()) {
                acknowledged.add(id);
            } else {
                refused.incrementAndGet();
                codes.add(answer.at("/errors/0/extensions/code").asString());
            }
        } catch (IOException e) {
            refused.incrementAndGet();
            codes.add(NO_ANSWER);
            await().atMost(LONGEST_ABSENCE).until(() -> stopped || program.get().isReady());
        }
        longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
    }
}
