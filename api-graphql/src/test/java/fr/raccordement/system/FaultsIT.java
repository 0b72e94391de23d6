package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.raccordement.embeddedmongo.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Makes faults under a running program that goes on being asked: what fails is refused as passing,
 * the program says that it is not ready, everything goes on by itself soon after, and nothing
 * acknowledged is lost. What was seen is printed as a table.
 *
 * <p>{@code -Draccordement.faults.rounds=100} for faults at random, one after the other (without
 * it, each of a few once), {@code -Draccordement.faults.seconds=25} for how long one lasts, and
 * {@code -Draccordement.faults.seed=…} to repeat the order of a run that failed.
 */
class FaultsIT {

    private static final int ROUNDS = Integer.getInteger("raccordement.faults.rounds", 0);
    private static final int SECONDS = Integer.getInteger("raccordement.faults.seconds", 2);
    private static final long SEED = Long.getLong("raccordement.faults.seed", System.nanoTime());
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SEALED =
            "{ scellement { etat taille pointDeControle { taille } } }";
    private static final int MOST_LINES = 40;

    @TempDir Path temp;

    /**
     * Something that goes wrong.
     *
     * @param isFelt whether commands are refused meanwhile, so that the program is not ready
     */
    private record Fault(String name, boolean isFelt, Step make, Step mend) {}

    private interface Step {
        void take() throws IOException;
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void what_fails_is_refused_as_passing_and_goes_on_by_itself() throws Exception {
        try (var disk = SmallDisk.mount(temp.resolve("disk"), "260m")) {
            var data = disk.directory().resolve("data");
            Files.createDirectories(data);
            var program = RunningProgram.startOn(data);
            var rows = new ArrayList<String>();
            try (var load = new Load(program)) {
                await().atMost(SOON).until(() -> load.acknowledged() > 0);
                for (var fault : chosen(faults(disk, data))) {
                    rows.add(survive(fault, program, load));
                }
                load.stop();
                assertThat(load.lost()).isEmpty();
                awaitSealed(program);
                var views = Views.caughtUpWith(load.versions(), program);
                if (ROUNDS > 0) {
                    program = Views.rebuilt(program, views, data);
                }
            } finally {
                program.close();
                report(rows);
            }
        }
    }

    private List<Fault> faults(SmallDisk disk, Path data) {
        var frozen = new AtomicReference<ProcessHandle>();
        return List.of(
                new Fault("disk full", true, disk::fill, disk::free),
                new Fault(
                        "PostgreSQL killed", false, () -> signal("KILL", postgres(data)), () -> {}),
                new Fault(
                        "PostgreSQL frozen",
                        false,
                        () -> {
                            frozen.set(postgres(data));
                            frozen.get().children().forEach(it -> signal("STOP", it));
                        },
                        () -> frozen.get().children().forEach(it -> signal("CONT", it))),
                new Fault(
                        "sessions of PostgreSQL killed",
                        false,
                        () -> postgres(data).children().forEach(it -> signal("KILL", it)),
                        () -> {}));
    }

    /** The first two each once, or all of them at random. */
    private static List<Fault> chosen(List<Fault> all) {
        if (ROUNDS == 0) {
            return all.subList(0, 2);
        }
        LoggerFactory.getLogger(FaultsIT.class).info("{} rounds, seed {}", ROUNDS, SEED);
        return new Random(SEED).ints(ROUNDS, 0, all.size()).mapToObj(all::get).toList();
    }

    private static String survive(Fault fault, RunningProgram program, Load load)
            throws IOException {
        var lines = program.log().lines().count();
        load.forget();
        fault.make().take();
        if (fault.isFelt()) {
            await().atMost(SOON).until(() -> load.refused() > 0 && !program.isReady());
        }
        await().pollDelay(Duration.ofSeconds(SECONDS)).until(() -> true);
        fault.mend().take();
        var mended = System.nanoTime();
        var before = load.acknowledged();
        await().atMost(SOON).until(() -> load.acknowledged() > before && program.isReady());
        var gap = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - mended);
        assertThat(load.codes()).as(fault.name()).isSubsetOf("UNAVAILABLE", "TIMEOUT");
        var printed = program.log().lines().count() - lines;
        assertThat(printed).as("lines of log for %s", fault.name()).isLessThan(MOST_LINES);
        return "| %s | %s | %d | %d | %d | %d |"
                .formatted(
                        fault.name(),
                        load.codes(),
                        load.refused(),
                        load.longestMillis(),
                        gap,
                        printed);
    }

    /** The sealed log goes on too, and is published. */
    private static void awaitSealed(RunningProgram program) {
        var audit = program.as("audit");
        await().atMost(SOON)
                .until(
                        () -> {
                            var log = audit.askOne(SEALED, Map.of());
                            return log.path("etat").asString().equals("ACTIF")
                                    && log.path("taille").equals(log.at("/pointDeControle/taille"));
                        });
    }

    private static void report(List<String> rows) throws IOException {
        var table =
                """
                | fault | callers saw | times | longest answer (ms) | back after (ms) | log lines |
                |---|---|---|---|---|---|
                %s
                """
                        .formatted(String.join("\n", rows));
        Files.writeString(Path.of("target", "faults.md"), table);
        LoggerFactory.getLogger(FaultsIT.class).info("Faults:\n{}", table);
    }

    private static ProcessHandle postgres(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
