package fr.raccordement.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Commands acknowledged a second, beside the bare inserts of the same database. */
final class Throughput {

    private static final List<Integer> CLIENTS = List.of(1, 8);

    private final Program program;
    private final BareInserts bare;
    private long inserted;

    Throughput(Program program, BareInserts bare) throws SQLException {
        this.program = program;
        this.bare = bare;
        this.inserted = bare.rows();
    }

    /** Somebody who asks for one thing after the other. */
    interface Client extends AutoCloseable {

        void once() throws SQLException;

        @Override
        default void close() throws SQLException {}
    }

    /** What the clients of one measure got together. */
    private record Measure(double perSecond, double medianMillis, double p99Millis) {}

    private record Round(Measure commands, Measure inserts, double catchUpSeconds) {

        double ratio() {
            return commands.perSecond / inserts.perSecond;
        }
    }

    void warmUp(int seconds) throws InterruptedException, SQLException {
        for (int clients : CLIENTS) {
            commands(clients, seconds);
            program.awaitReadModel();
            inserts(clients, Math.max(1, seconds / 4));
        }
    }

    /** Every other round begins with the inserts: A B B A. */
    void measure(int rounds, int seconds) throws InterruptedException, SQLException {
        System.out.printf(
                "%nCommands (A) and bare inserts (B): %d rounds, %d s each%n", rounds, seconds);
        System.out.printf(
                "%7s %5s %9s %9s %7s %9s %9s %9s %9s %10s%n",
                "clients",
                "round",
                "A /s",
                "B /s",
                "A/B",
                "A p50 ms",
                "A p99 ms",
                "B p50 ms",
                "B p99 ms",
                "catch-up s");
        for (int clients : CLIENTS) {
            var all = new ArrayList<Round>();
            for (int number = 1; number <= rounds; number++) {
                var round = round(clients, seconds, number % 2 == 1);
                print(clients, Integer.toString(number), round);
                all.add(round);
            }
            summarise(clients, all);
        }
        Program.require(bare.rows() == inserted, inserted + " inserts, " + bare.rows() + " rows");
    }

    private Round round(int clients, int seconds, boolean commandsFirst)
            throws InterruptedException, SQLException {
        var before = commandsFirst ? null : inserts(clients, seconds);
        var commands = commands(clients, seconds);
        var catchUp = program.awaitReadModel();
        return new Round(commands, before == null ? inserts(clients, seconds) : before, catchUp);
    }

    private Measure commands(int clients, int seconds) throws InterruptedException {
        return run(
                        IntStream.range(0, clients).<Client>mapToObj(_ -> program::create).toList(),
                        seconds)
                .measure();
    }

    private Measure inserts(int clients, int seconds) throws InterruptedException, SQLException {
        var connected = new ArrayList<Client>();
        try {
            for (int client = 0; client < clients; client++) {
                connected.add(bare.client());
            }
            var run = run(connected, seconds);
            inserted += run.count();
            return run.measure();
        } finally {
            for (var client : connected) {
                client.close();
            }
        }
    }

    private record Run(long count, Measure measure) {}

    private static Run run(List<Client> clients, int seconds) throws InterruptedException {
        var start = System.nanoTime();
        var end = start + seconds * 1_000_000_000L;
        var tasks =
                clients.stream()
                        .<Callable<double[]>>map(client -> () -> repeat(client, end))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            var times =
                    threads.invokeAll(tasks).stream()
                            .map(Throughput::result)
                            .flatMapToDouble(Arrays::stream)
                            .toArray();
            var elapsed = (System.nanoTime() - start) / 1e9;
            var figures = Figures.of(times);
            return new Run(
                    times.length,
                    new Measure(
                            times.length / elapsed,
                            figures.percentile(0.5),
                            figures.percentile(0.99)));
        }
    }

    private static double[] repeat(Client client, long end) throws SQLException {
        var times = new ArrayList<Double>();
        for (var last = System.nanoTime(); last < end; ) {
            client.once();
            var now = System.nanoTime();
            times.add((now - last) / 1e6);
            last = now;
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] result(Future<double[]> times) {
        try {
            return times.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The run is void.", e.getCause());
        }
    }

    private static void summarise(int clients, List<Round> rounds) {
        print(
                clients,
                "med.",
                new Round(
                        medians(rounds.stream().map(Round::commands).toList()),
                        medians(rounds.stream().map(Round::inserts).toList()),
                        Figures.of(rounds.stream().mapToDouble(Round::catchUpSeconds).toArray())
                                .median()));
        var ratios = Figures.of(rounds.stream().mapToDouble(Round::ratio).toArray());
        System.out.printf(
                "%d client(s): median of the ratios %.2f (%.2f to %.2f)%n",
                clients, ratios.median(), ratios.min(), ratios.max());
    }

    private static Measure medians(List<Measure> all) {
        return new Measure(
                Figures.of(all.stream().mapToDouble(Measure::perSecond).toArray()).median(),
                Figures.of(all.stream().mapToDouble(Measure::medianMillis).toArray()).median(),
                Figures.of(all.stream().mapToDouble(Measure::p99Millis).toArray()).median());
    }

    private static void print(int clients, String name, Round round) {
        System.out.printf(
                "%7d %5s %9.0f %9.0f %7.2f %9.2f %9.2f %9.2f %9.2f %10.2f%n",
                clients,
                name,
                round.commands.perSecond,
                round.inserts.perSecond,
                round.ratio(),
                round.commands.medianMillis,
                round.commands.p99Millis,
                round.inserts.medianMillis,
                round.inserts.p99Millis,
                round.catchUpSeconds);
    }
}
