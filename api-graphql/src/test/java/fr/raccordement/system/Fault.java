package fr.raccordement.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.slf4j.LoggerFactory;

/**
 * Something that goes wrong with a running program.
 *
 * @param isFelt whether commands are refused meanwhile, so that the program is not ready
 */
record Fault(String name, boolean isFelt, Step make, Step mend) {

    /** How many at random, one after the other; each of a few once without it. */
    static final int ROUNDS = Integer.getInteger("raccordement.faults.rounds", 0);

    /** How long one lasts. */
    static final int SECONDS = Integer.getInteger("raccordement.faults.seconds", 2);

    private static final long SEED = Long.getLong("raccordement.faults.seed", System.nanoTime());

    /** What makes a fault, or mends it. */
    interface Step {
        void take() throws Exception;
    }

    /** The first few each once, or all of them at random. */
    static List<Fault> chosen(List<Fault> all, int few) {
        if (ROUNDS == 0) {
            return all.subList(0, few);
        }
        LoggerFactory.getLogger(Fault.class).info("{} rounds, seed {}", ROUNDS, SEED);
        return new Random(SEED).ints(ROUNDS, 0, all.size()).mapToObj(all::get).toList();
    }

    /** Prints what was seen, a row a fault, and keeps it in a file of {@code target}. */
    static void report(String file, String head, List<String> rows) throws IOException {
        var columns = head.chars().filter(it -> it == '|').count() - 1;
        var lines = String.join("\n", head, "|" + "---|".repeat((int) columns));
        var table = String.join("\n", lines, String.join("\n", rows), "");
        Files.writeString(Path.of("target", file), table);
        LoggerFactory.getLogger(Fault.class).info("Faults:\n{}", table);
    }

    /** Lets one last. */
    static void last() {
        var seconds = Duration.ofSeconds(SECONDS);
        await().atMost(seconds.multipliedBy(2)).pollDelay(seconds).until(() -> true);
    }

    static void signal(String signal, ProcessHandle process) {
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
