package fr.raccordement.system;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Somebody who looks at lists all the time: where nothing is ever removed, no total falls. */
final class Watch implements AutoCloseable {

    private static final String TOTALS =
            "{ fiches(first: 1) { totalCount } structures(first: 1) { totalCount } }";
    private static final long EVERY_MILLIS = 250;

    private final Supplier<RunningProgram> program;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Collection<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile int answers;
    private int fiches;
    private int structures;

    Watch(Supplier<RunningProgram> program) {
        this.program = program;
        timer.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Totals that were less than one before them. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How often a list was answered. */
    int answers() {
        return answers;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        timer.close();
    }

    private void look() {
        try {
            var answer = program.get().as("audit").attempt(TOTALS, Map.of(), "watch");
            if (answer.path("errors").isEmpty()) {
                fiches = noLess(fiches, answer.at("/data/fiches/totalCount").asInt(-1));
                structures = noLess(structures, answer.at("/data/structures/totalCount").asInt(-1));
                answers++;
            }
        } catch (IOException e) {
            // The program is away.
        }
    }

    private int noLess(int before, int now) {
        if (now < before) {
            wrong.add("%d after %d".formatted(now, before));
        }
        return Math.max(before, now);
    }
}
