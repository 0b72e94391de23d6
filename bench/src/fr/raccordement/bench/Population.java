package fr.raccordement.bench;

import fr.raccordement.RaccordementApplication;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Fills a data directory with structures and with fiches of every status, all of it through
 * commands. In an empty directory they have lived through the last thirty days, and the events are
 * dated so; in another, where events are younger than that, everything happens now. The same number
 * gives the same population; done twice, it gives twice the fiches to the same structures.
 */
final class Population {

    private static final int DAYS = 30;
    private static final int CLIENTS = 2;
    private static final int FICHES_A_STRUCTURE = 50;
    private static final int ONE_IN_FOR_ACME = 100;
    private static final int SAID_EVERY = 10_000;

    private final Screens ecrans;
    private final PastClock passe;
    private final AtomicInteger lived = new AtomicInteger();
    private final long start = System.nanoTime();

    private Population(Screens ecrans, PastClock passe) {
        this.ecrans = ecrans;
        this.passe = passe;
    }

    /** Arguments: two that are not used, then how many fiches, then those of the program. */
    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var settings = Arrays.copyOfRange(args, 3, args.length);
        var passe = Files.exists(Program.data(args)) ? PastClock.over() : PastClock.ofDays(DAYS);
        var certificats = new TestAuthority(passe);
        certificats.trustedOn(Program.data(args));
        var application = new SpringApplication(RaccordementApplication.class);
        application.addInitializers(
                (GenericApplicationContext context) ->
                        context.registerBean(Clock.class, () -> passe));
        try (var context = application.run(settings)) {
            var program = new Program(context);
            var before = program.events();
            var sieste = new Pause(context);
            new Population(new Screens(program, certificats, passe), passe)
                    .make(Integer.parseInt(args[2]));
            passe.isOver();
            var made = program.events() - before;
            System.out.printf("%,d events more, which the views are told now.%n", made);
            var seconds = sieste.end();
            System.out.printf("Told in %.0f s, %,.0f events/s.%n", seconds, made / seconds);
        }
    }

    private void make(int fiches) throws InterruptedException, ExecutionException {
        var structures =
                IntStream.rangeClosed(1, Math.max(2, fiches / FICHES_A_STRUCTURE))
                        .mapToObj(Partner::numbered)
                        .toList();
        structures.forEach(ecrans::register);
        System.out.printf("%,d structures registered.%n", structures.size());
        var lives = new PriorityBlockingQueue<FicheLife>();
        IntStream.range(0, fiches).mapToObj(it -> drawn(it, structures)).forEach(lives::add);
        var moments = lives.stream().mapToInt(FicheLife::moments).sum();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = Collections.<Callable<Void>>nCopies(CLIENTS, () -> live(lives, moments));
            for (var client : clients.invokeAll(all)) {
                client.get();
            }
        }
    }

    private FicheLife drawn(int number, List<Partner> structures) {
        var chance = new SplittableRandom(number);
        var ofAcme = chance.nextInt(ONE_IN_FOR_ACME) == 0;
        var of = ofAcme ? Partner.ACME : structures.get(chance.nextInt(structures.size()));
        return new FicheLife(of, passe, chance);
    }

    /** What comes next, whoever it happens to, until nothing does. */
    private Void live(Queue<FicheLife> lives, int moments) {
        for (var vie = lives.poll(); vie != null; vie = lives.poll()) {
            passe.reach(vie.next());
            vie.goOn(ecrans);
            if (!vie.isOver()) {
                lives.add(vie);
            }
            say(lived.incrementAndGet(), moments);
        }
        return null;
    }

    private void say(int count, int moments) {
        if (count % SAID_EVERY == 0) {
            System.out.printf(
                    "%,9d of %,d moments, %,.0f/s%n",
                    count, moments, count * 1e9 / (System.nanoTime() - start));
        }
    }
}
