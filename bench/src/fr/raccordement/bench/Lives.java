package fr.raccordement.bench;

import fr.raccordement.graphql.demonstration.TrainingDay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Whole lives of fiches over HTTP, from creation to activation, by several clients at once. Called
 * by served, which reads the line of figures: lives a second, p50 and p99 of one in milliseconds,
 * events of each.
 */
final class Lives {

    private static final double NANOS_PER_MILLI = 1e6;

    private final TrainingDay day;
    private final Instant begun = Instant.now();
    private final Instant end;

    private Lives(TrainingDay day, Duration lasting) {
        this.day = day;
        end = begun.plus(lasting);
    }

    /**
     * Lives, and prints figures twice: of a time that is not counted, then of one that is.
     *
     * @param arguments the port, the clients, and the seconds of each time
     */
    public static void main(String[] arguments) throws Exception {
        var day = new TrainingDay(Integer.parseInt(arguments[0]));
        var clients = Integer.parseInt(arguments[1]);
        day.trustTheAuthority();
        for (var seconds : List.of(arguments[2], arguments[3])) {
            new Lives(day, Duration.ofSeconds(Long.parseLong(seconds))).print(clients);
        }
    }

    private void print(int clients) throws InterruptedException, ExecutionException {
        var lives = new ArrayList<Life>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, clients).<Callable<List<Life>>>mapToObj(n -> () -> live(n));
            for (var each : threads.invokeAll(all.toList())) {
                lives.addAll(each.get());
            }
        }
        var took = Duration.between(begun, Instant.now()).toMillis() / 1e3;
        var times = Figures.of(lives.stream().mapToDouble(Life::millis).toArray());
        System.out.printf(
                "figures %.2f %.1f %.1f %d%n",
                lives.size() / took,
                times.percentile(0.5),
                times.percentile(0.99),
                lives.getLast().events);
    }

    private List<Life> live(int client) throws Exception {
        var lives = new ArrayList<Life>();
        while (Instant.now().isBefore(end)) {
            var id = "life-%d-%d-%d".formatted(begun.toEpochMilli(), client, lives.size());
            var start = System.nanoTime();
            var events = day.life(id);
            lives.add(new Life((System.nanoTime() - start) / NANOS_PER_MILLI, events));
        }
        return lives;
    }

    private record Life(double millis, int events) {}
}
