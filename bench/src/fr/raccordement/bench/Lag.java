package fr.raccordement.bench;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** From a command acknowledged to its effect in the read model, nothing else going on. */
final class Lag {

    private static final double MEDIAN_GOAL = 10;
    private static final double P99_GOAL = 50;
    private static final double PATIENCE_MILLIS = 30_000;
    private static final long BETWEEN_LOOKS_NANOS = 100_000;
    private static final int SHORTEST_PAUSE_MILLIS = 10;
    private static final int LONGEST_PAUSE_MILLIS = 40;

    private final Program program;

    Lag(Program program) {
        this.program = program;
    }

    void measure(int samples) throws InterruptedException {
        try (var stalls = new Stalls()) {
            measure(samples, stalls);
        }
    }

    private void measure(int samples, Stalls stalls) throws InterruptedException {
        var answers = new double[samples];
        var lags = new double[samples];
        var looks = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            var sent = System.nanoTime();
            var id = program.create();
            var acknowledged = System.nanoTime();
            while (!program.shows(id)) {
                Program.require(millisSince(acknowledged) < PATIENCE_MILLIS, id + " stays unseen");
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
            lags[sample] = millisSince(acknowledged);
            answers[sample] = (acknowledged - sent) / 1e6;
            looks[sample] = look(id);
            Thread.sleep(pause());
        }
        print(Figures.of(answers), Figures.of(lags), Figures.of(looks));
        print("a sleep of 1 ms, how late", stalls.figures());
        System.out.printf("collections of garbage: %d ms in all%n", stalls.collectedMillis());
    }

    private double look(String id) {
        var start = System.nanoTime();
        Program.require(program.shows(id), id + " was seen and is gone");
        return millisSince(start);
    }

    /** Uneven, so as not to march in step with anything periodic. */
    private static int pause() {
        return ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(Figures answers, Figures lags, Figures looks) {
        System.out.printf(
                "%nProjection lag, idle: %d commands, one at a time (ms)%n", lags.sorted().length);
        System.out.printf("%-34s %8s %8s %8s %8s%n", "", "p50", "p95", "p99", "max");
        print("acknowledged -> in the read model", lags);
        print("sent -> acknowledged", answers);
        print("one look at the read model", looks);
        System.out.printf(
                "goal p50 <= %.0f ms: %s; goal p99 <= %.0f ms: %s; lag p50 / command p50: %.2f%n",
                MEDIAN_GOAL,
                lags.percentile(0.5) <= MEDIAN_GOAL ? "met" : "MISSED",
                P99_GOAL,
                lags.percentile(0.99) <= P99_GOAL ? "met" : "MISSED",
                lags.percentile(0.5) / answers.percentile(0.5));
    }

    private static void print(String name, Figures figures) {
        System.out.printf(
                "%-34s %8.2f %8.2f %8.2f %8.2f%n",
                name,
                figures.percentile(0.5),
                figures.percentile(0.95),
                figures.percentile(0.99),
                figures.max());
    }
}
