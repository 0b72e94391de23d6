package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.FICHE;
import static fr.raccordement.system.FicheOperations.HISTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Kills the program in the middle of its work: what it acknowledged is there, nothing is half done,
 * and the views are those of a replay.
 *
 * <p>{@code -Draccordement.kill.rounds=20} for the long form (2 rounds without it), and {@code
 * -Draccordement.kill.seed=…} to repeat the moments of a run that failed.
 */
class KillIT {

    private static final int ROUNDS = Integer.getInteger("raccordement.kill.rounds", 2);
    private static final long SEED = Long.getLong("raccordement.kill.seed", System.nanoTime());
    private static final int LARGEST_STEP = 4;

    private static final Map<String, String> PARTNERS =
            Map.of(
                    "fournisseur",
                    FicheOperations.ACME,
                    "travaux",
                    FicheOperations.PONANT,
                    "lycee",
                    "19750001000016");

    @TempDir Path data;

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** The last that was acknowledged to the author of one fiche. */
    private record Sent(String sha256, int version, String statut) {}

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void nothing_acknowledged_is_lost_and_nothing_is_half_done() throws Exception {
        LoggerFactory.getLogger(KillIT.class).info("{} rounds, seed {}", ROUNDS, SEED);
        var random = new Random(SEED);
        var authority = new Authority("Essai Racine").trustedOn(data);
        var program = RunningProgram.startOn(data);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                killAtWork(program, authority, round, random);
                program = RunningProgram.startOn(data);
                Views.caughtUpWith(verify(program), program);
            }
            program = Views.rebuilt(program, Views.of(program), data);
            assertThat(acknowledged).hasPositiveValue();
        } finally {
            program.close();
        }
    }

    /** As many threads as partners send commands; the program is killed under them. */
    private void killAtWork(RunningProgram program, Authority authority, int round, Random random)
            throws Exception {
        var fatal = acknowledged.get() + 15 + random.nextInt(60);
        var pause = random.nextLong(Duration.ofMillis(8).toNanos());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers =
                    PARTNERS.keySet().stream()
                            .<Future<?>>map(
                                    login ->
                                            threads.submit(
                                                    () -> work(program, authority, login, round)))
                            .toList();
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ofNanos(pause))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.get() >= fatal || failed(workers));
            assertThat(failed(workers)).as("a worker ended before the kill").isFalse();
            program.kill();
            for (var worker : workers) {
                worker.get();
            }
        }
    }

    private static boolean failed(List<Future<?>> workers) {
        return workers.stream().anyMatch(Future::isDone);
    }

    private void work(RunningProgram program, Authority authority, String login, int round) {
        var client = program.as(login);
        try {
            for (int n = 0; ; n++) {
                var id = "r%d-%s-%d".formatted(round, login, n);
                var certificat = authority.issue(id, Authority.CLIENT);
                sent.put(id, new Sent(certificat.sha256(), -1, "BROUILLON"));
                command(
                        client,
                        id,
                        FicheOperations.CREATE,
                        FicheOperations.creation(id, PARTNERS.get(login), "PRODUCTION"));
                command(client, id, FicheOperations.CHOOSE, Map.of("id", id, "protocole", "SFTP"));
                command(
                        client,
                        id,
                        FicheOperations.DEPOSIT,
                        Map.of("id", id, "fichiers", List.of(certificat.file())));
                command(
                        client,
                        id,
                        FicheOperations.DESCRIBE,
                        Map.of("id", id, "input", FicheOperations.complete(id)));
                command(client, id, FicheOperations.SUBMIT, Map.of("id", id));
            }
        } catch (IOException killed) {
            // the program is gone: what it had not acknowledged may be there or not
        }
    }

    private void command(ProgramClient client, String id, String document, Map<String, ?> variables)
            throws IOException {
        var answer = client.attempt(document, variables, id);
        assertThat(answer.path("errors")).as("%s: %s", id, answer).isEmpty();
        var fiche = answer.path("data").values().iterator().next();
        sent.computeIfPresent(
                id,
                (_, it) ->
                        new Sent(
                                it.sha256,
                                fiche.path("version").asInt(),
                                fiche.path("statut").asString()));
        acknowledged.incrementAndGet();
    }

    /** The fiches found, each with its version. */
    private Map<String, Integer> verify(RunningProgram program) {
        var audit = program.as("audit");
        var found = new HashMap<String, Integer>();
        sent.forEach(
                (id, it) -> {
                    var fiche = audit.askOne(FICHE, Map.of("id", id));
                    if (fiche.isNull()) {
                        assertThat(it.version).as(id).isNegative();
                    } else {
                        verify(id, it, fiche, audit);
                        found.put(id, fiche.path("version").asInt());
                    }
                });
        return found;
    }

    private static void verify(String id, Sent sent, JsonNode fiche, ProgramClient audit) {
        var version = fiche.path("version").asInt();
        var submitted = fiche.path("statut").asString().equals("ENVOYEE");
        assertThat(version).as(id).isBetween(sent.version, sent.version + LARGEST_STEP);
        assertThat(submitted || sent.statut.equals("BROUILLON")).as(id).isTrue();

        var described = !fiche.path("validite").isNull();
        assertThat(!fiche.path("contacts").isEmpty()).as(id).isEqualTo(described);
        assertThat(!fiche.path("reseau").isNull()).as(id).isEqualTo(described);
        assertThat(!fiche.path("interfaces").isEmpty()).as(id).isEqualTo(described);

        var holder = audit.askOne(FicheOperations.CERTIFICAT, Map.of("sha256", sent.sha256));
        assertThat(holder.at("/detenteur/ficheId").asString(""))
                .as("holder of the certificate of %s", id)
                .isEqualTo(submitted ? id : "");

        var history = audit.askOne(HISTORY, Map.of("id", id)).at("/history/nodes");
        assertThat(history).as(id).hasSize(version + 1);
        for (int n = 0; n <= version; n++) {
            assertThat(history.get(n).path("sequence").asInt()).as(id).isEqualTo(n);
            if (n > 0) {
                assertThat(history.get(n).path("statusBefore"))
                        .as(id)
                        .isEqualTo(history.get(n - 1).path("statusAfter"));
            }
        }
    }
}
