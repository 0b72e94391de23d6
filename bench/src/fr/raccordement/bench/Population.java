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
 * commands. In an empty directory they are spread over the last thirty days, and the events are
 * dated so; in another, which has younger events, everything happens now. The same number
 * gives the same population; done twice, it gives twice the fiches to the same structures.
 */
final class Population {

    private static final int DAYS = 30;
    private static final int CLIENTS = 2;
    private static final int FICHES_A_STRUCTURE = 50;
    private static final int ONE_IN_FOR_ACME = 100;
    private static final int REPORT_EVERY = 10_000;

    private final Screens screens;
    private final PastClock clock;
    private final AtomicInteger advanced = new AtomicInteger();
    private final long start = System.nanoTime();

    private Population(Screens screens, PastClock clock) {
        this.screens = screens;
        this.clock = clock;
    }

    /** Arguments: two that are not used, then how many fiches, then those of the program. */
    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var settings = Arrays.copyOfRange(args, 3, args.length);
        var clock = Files.exists(Program.data(args)) ? PastClock.over() : PastClock.ofDays(DAYS);
        var authority = new TestAuthority(clock);
        authority.trustedOn(Program.data(args));
        var application = new SpringApplication(RaccordementApplication.class);
        application.addInitializers(
                (GenericApplicationContext context) ->
                        context.registerBean(Clock.class, () -> clock));
        try (var context = application.run(settings)) {
            var program = new Program(context);
            var before = program.events();
            var pause = new Pause(context);
            new Population(new Screens(program, authority, clock), clock)
                    .make(Integer.parseInt(args[2]));
            clock.isOver();
            var made = program.events() - before;
            System.out.printf("%,d events more, projected into the views now.%n", made);
            var seconds = pause.end();
            System.out.printf("Projected in %.0f s, %,.0f events/s.%n", seconds, made / seconds);
        }
    }

    private void make(int fiches) throws InterruptedException, ExecutionException {
        var structures =
                IntStream.rangeClosed(1, Math.max(2, fiches / FICHES_A_STRUCTURE))
                        .mapToObj(Partner::numbered)
                        .toList();
        structures.forEach(screens::register);
        System.out.printf("%,d structures registered.%n", structures.size());
        var lives = new PriorityBlockingQueue<FicheLife>();
        IntStream.range(0, fiches).mapToObj(it -> life(it, structures)).forEach(lives::add);
        var moments = lives.stream().mapToInt(FicheLife::moments).sum();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = Collections.<Callable<Void>>nCopies(CLIENTS, () -> live(lives, moments));
            for (var client : clients.invokeAll(all)) {
                client.get();
            }
        }
    }

    private FicheLife life(int number, List<Partner> structures) {
        var chance = new SplittableRandom(number);
        var ofAcme = chance.nextInt(ONE_IN_FOR_ACME) == 0;
        var of = ofAcme ? Partner.ACME : structures.get(chance.nextInt(structures.size()));
        return new FicheLife(of, clock, chance);
    }

    /** What comes next, whoever it happens to, until nothing does. */
    private Void live(Queue<FicheLife> lives, int moments) {
        for (var life = lives.poll(); life != null; life = lives.poll()) {
            clock.reach(life.next());
            life.advance(screens);
            if (!life.isOver()) {
                lives.add(life);
            }
            report(advanced.incrementAndGet(), moments);
        }
        return null;
    }

    private void report(int count, int moments) {
        if (count % REPORT_EVERY == 0) {
            System.out.printf(
                    "%,9d of %,d moments, %,.0f/s%n",
                    count, moments, count * 1e9 / (System.nanoTime() - start));
        }
    }
}
