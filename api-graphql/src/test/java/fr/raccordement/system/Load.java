package fr.raccordement.system;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Partners who create fiches all the time, and remember what they were answered. */
final class Load implements AutoCloseable {

    private static final Map<String, String> PARTNERS =
            Map.of(
                    "fournisseur",
                    FicheOperations.ACME,
                    "travaux",
                    FicheOperations.PONANT,
                    "lycee",
                    "19750001000016");

    private final RunningProgram program;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    Load(RunningProgram program) {
        this.program = program;
        PARTNERS.forEach((login, siret) -> threads.execute(() -> create(login, siret)));
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
        threads.close();
    }

    /** What was acknowledged and is not there. */
    List<String> lost() {
        var audit = program.as("audit");
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

    private void create(String login, String siret) {
        var client = program.as(login);
        for (int n = 0; !stopped; n++) {
            var id = "%s-%d".formatted(login, n);
            var begun = System.nanoTime();
            try {
                var answer =
                        client.attempt(
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
                codes.add("no answer: " + e);
            }
            longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        }
    }
}
