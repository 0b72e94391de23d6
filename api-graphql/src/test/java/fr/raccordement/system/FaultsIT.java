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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SEALED =
            "{ scellement { etat taille pointDeControle { taille } } }";
    private static final int MOST_LINES = 40;
    private static final Set<String> PASSING = Set.of("UNAVAILABLE", "TIMEOUT");
    private static final Set<String> PASSING_OR_AWAY =
            Set.of("UNAVAILABLE", "TIMEOUT", Load.NO_ANSWER);

    @TempDir Path temp;

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void what_fails_is_refused_as_passing_and_goes_on_by_itself() throws Exception {
        try (var disk = SmallDisk.mount(temp.resolve("disk"), "260m,nr_inodes=16384")) {
            var data = disk.directory().resolve("data");
            Files.createDirectories(data);
            var running = new AtomicReference<>(RunningProgram.startOn(data));
            var rows = new ArrayList<String>();
            try (var load = new Load(running::get, "")) {
                await().atMost(SOON).until(() -> load.acknowledged() > 0);
                for (var fault : Fault.chosen(faults(disk, data, running), 2)) {
                    rows.add(survive(fault, running::get, load));
                }
                load.stop();
                assertThat(load.lost()).isEmpty();
                awaitSealed(running.get());
                var views = Views.caughtUpWith(load.versions(), running.get());
                if (Fault.ROUNDS > 0) {
                    running.set(Views.rebuilt(running.get(), views, data));
                }
            } finally {
                running.get().close();
                Fault.report(
                        "faults.md",
                        "| fault | callers saw | times | longest answer (ms) | back after (ms) |"
                                + " log lines |",
                        rows);
            }
        }
    }

    private static List<Fault> faults(
            SmallDisk disk, Path data, AtomicReference<RunningProgram> running) {
        var frozen = new AtomicReference<ProcessHandle>();
        return List.of(
                new Fault("disk full", true, disk::fill, disk::free),
                new Fault(
                        "PostgreSQL killed",
                        false,
                        () -> Fault.signal("KILL", postgres(data)),
                        () -> {}),
                new Fault(
                        "PostgreSQL frozen",
                        false,
                        () -> {
                            frozen.set(postgres(data));
                            frozen.get().children().forEach(it -> Fault.signal("STOP", it));
                        },
                        () -> frozen.get().children().forEach(it -> Fault.signal("CONT", it))),
                new Fault(
                        "sessions of PostgreSQL killed",
                        false,
                        () -> postgres(data).children().forEach(it -> Fault.signal("KILL", it)),
                        () -> {}),
                new Fault("no inodes", false, disk::useUpInodes, disk::freeInodes),
                new Fault(
                        "program frozen",
                        false,
                        () -> running.get().freeze(),
                        () -> running.get().thaw()),
                new Fault(
                        "program killed",
                        false,
                        () -> running.get().kill(),
                        () -> running.set(RunningProgram.startOn(data))));
    }

    private static String survive(Fault fault, Supplier<RunningProgram> running, Load load)
            throws Exception {
        var program = running.get();
        var lines = program.log().lines().count();
        load.forget();
        fault.make().take();
        if (fault.isFelt()) {
            await().atMost(SOON).until(() -> load.refused() > 0 && !program.isReady());
        }
        Fault.last();
        fault.mend().take();
        var mended = System.nanoTime();
        var before = load.acknowledged();
        var now = running.get();
        await().atMost(SOON).until(() -> load.acknowledged() > before && now.isReady());
        var gap = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - mended);
        assertThat(load.codes())
                .as(fault.name())
                .isSubsetOf(now == program ? PASSING : PASSING_OR_AWAY);
        var printed = now.log().lines().count() - (now == program ? lines : 0);
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

    private static ProcessHandle postgres(Path data) throws IOException {
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
