package fr.raccordement.bench;

import fr.raccordement.RaccordementApplication;
import org.springframework.boot.SpringApplication;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Fills a data directory with structures and with fiches of every status, all of it through
 * commands. The same number gives the same population; done twice, it gives twice the fiches to the
 * same structures.
 */
final class Population {

    private static final int CLIENTS = 2;
    private static final int FICHES_A_STRUCTURE = 50;
    private static final int ONE_IN_FOR_ACME = 100;
    private static final int SAID_EVERY = 1_000;

    private final Ecrans ecrans;
    private final int fiches;
    private final AtomicInteger made = new AtomicInteger();
    private final long start = System.nanoTime();

    private Population(Ecrans ecrans, int fiches) {
        this.ecrans = ecrans;
        this.fiches = fiches;
    }

    /** Arguments: two that are not used, then how many fiches, then those of the program. */
    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var settings = Arrays.copyOfRange(args, 3, args.length);
        var certificats = new Certificats();
        certificats.trustedOn(Program.data(args));
        try (var context = SpringApplication.run(RaccordementApplication.class, settings)) {
            var program = new Program(context);
            var before = program.events();
            var sieste = new Sieste(context);
            new Population(new Ecrans(program, certificats), Integer.parseInt(args[2])).make();
            var made = program.events() - before;
            System.out.printf("%,d events more, which the views are told now.%n", made);
            var seconds = sieste.end();
            System.out.printf("Told in %.0f s, %,.0f events/s.%n", seconds, made / seconds);
        }
    }

    private void make() throws InterruptedException, ExecutionException, SQLException {
        var structures =
                IntStream.rangeClosed(1, Math.max(2, fiches / FICHES_A_STRUCTURE))
                        .mapToObj(Partenaire::numbered)
                        .toList();
        together(structures.stream().<Runnable>map(it -> () -> ecrans.register(it)).toList());
        System.out.printf("%,d structures registered.%n", structures.size());
        together(
                IntStream.range(0, fiches)
                        .<Runnable>mapToObj(
                                number ->
                                        () -> {
                                            var chance = new SplittableRandom(number);
                                            var of =
                                                    chance.nextInt(ONE_IN_FOR_ACME) == 0
                                                            ? Partenaire.ACME
                                                            : structures.get(
                                                                    chance.nextInt(
                                                                            structures.size()));
                                            Destin.drawn(chance).befall(ecrans, of, chance);
                                            say(made.incrementAndGet());
                                        })
                        .toList());
    }

    private static void together(Iterable<Runnable> lives)
            throws InterruptedException, ExecutionException {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var calls = new ArrayList<Callable<Object>>();
            lives.forEach(it -> calls.add(Executors.callable(it)));
            for (var life : clients.invokeAll(calls)) {
                life.get();
            }
        }
    }

    private void say(int count) {
        if (count % SAID_EVERY == 0) {
            System.out.printf(
                    "%,9d fiches, %,.0f/s%n", count, count * 1e9 / (System.nanoTime() - start));
        }
    }
}
