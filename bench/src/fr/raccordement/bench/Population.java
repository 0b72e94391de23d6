package fr.raccordement.bench;

import fr.raccordement.RaccordementApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * gives the same population; done twice, it gives twice the fiches to the same structures. What was
 * killed in the middle is gone on with. Around the fiches there are users, connections by API and
 * delegations.
 */
final class Population {

    private static final int DAYS = 30;
    private static final int CLIENTS = 2;
    private static final int FICHES_A_STRUCTURE = 50;
    private static final int ONE_IN_FOR_ACME = 100;
    private static final int BAR = 40;

    private final Program program;
    private final Screens screens;
    private final PastClock clock;
    private final AtomicInteger advanced = new AtomicInteger();
    private final long start = System.nanoTime();

    private Population(Program program, Screens screens, PastClock clock) {
        this.program = program;
        this.screens = screens;
        this.clock = clock;
    }

    /** Arguments: two that are not used, then how many fiches, then those of the program. */
    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var settings = Arrays.copyOfRange(args, 3, args.length);
        var data = Program.data(args);
        var fiches = Integer.parseInt(args[2]);
        var begun = PopulationRun.begun(data, fiches);
        var clock =
                begun.isPresent()
                        ? begun.get()
                                .begin()
                                .map(begin -> PastClock.resumed(begin, DAYS, begun.get().reached()))
                                .orElseGet(PastClock::over)
                        : Files.exists(data) ? PastClock.over() : PastClock.ofDays(DAYS);
        var run =
                begun.isPresent()
                        ? begun.get()
                        : PopulationRun.another(
                                data,
                                fiches,
                                Files.exists(data)
                                        ? Optional.empty()
                                        : Optional.of(clock.begin()));
        var authority = new TestAuthority(clock);
        authority.trustedOn(data);
        run.reaches(clock.instant());
        var stop = new Stop();
        var application = new SpringApplication(RaccordementApplication.class);
        // the stores are closed below, once nobody sends commands any more
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                (GenericApplicationContext context) ->
                        context.registerBean(Clock.class, () -> clock));
        try (var context = application.run(settings)) {
            var program = new Program(context);
            stop.comesTo(program);
            var before = program.events();
            var pause = new Pause(context);
            clock.reach(program.lastEvent());
            new Population(program, new Screens(program, authority, clock), clock)
                    .make(fiches, run);
            run.ends(clock.instant());
            clock.isOver();
            var made = program.events() - before;
            System.out.printf("%,d events more, projected into the views now.%n", made);
            var seconds = pause.end(program::requireGoingOn);
            System.out.printf("Projected in %.0f s, %,.0f events/s.%n", seconds, made / seconds);
        } catch (StoppedException e) {
            System.out.printf("%nStopped. What was made is there; the same command goes on with it.%n");
        } finally {
            stop.isOver();
        }
    }

    private void make(int fiches, PopulationRun run) throws Exception {
        var structures =
                IntStream.rangeClosed(1, Math.max(2, fiches / FICHES_A_STRUCTURE))
                        .mapToObj(Partner::numbered)
                        .toList();
        structures.forEach(screens::register);
        System.out.printf("%,d structures registered.%n", structures.size());
        var all = IntStream.range(0, fiches).mapToObj(it -> life(it, run, structures)).toList();
        var lives = new PriorityBlockingQueue<FicheLife>();
        for (var life : all) {
            if (run.resumes()) {
                life.resume(program.happened(life.fiche()));
            }
            if (!life.isOver()) {
                lives.add(life);
            }
        }
        System.out.printf(
                "%,d fiches are to be made, %,d are there.%n",
                lives.size(), all.size() - lives.size());
        var moments = lives.stream().mapToInt(FicheLife::left).sum();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var each = Collections.<Callable<Void>>nCopies(CLIENTS, () -> live(lives, moments, run));
            for (var client : clients.invokeAll(each)) {
                client.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoppedException stopped) {
                throw stopped;
            }
            throw e;
        }
        clock.isOver();
        var around = new Surroundings(program);
        around.users(structures);
        around.connections(structures);
        around.delegations(all.stream().filter(FicheLife::receives).toList(), structures);
        around.made().forEach((what, count) -> System.out.printf("%,9d %s%n", count, what));
    }

    private FicheLife life(int number, PopulationRun run, List<Partner> structures) {
        var chance = new SplittableRandom(number);
        var ofAcme = chance.nextInt(ONE_IN_FOR_ACME) == 0;
        var of = ofAcme ? Partner.ACME : structures.get(chance.nextInt(structures.size()));
        return new FicheLife(run.fiche(number), of, clock, chance);
    }

    /** What comes next, whoever it happens to, until nothing does. */
    private Void live(Queue<FicheLife> lives, int moments, PopulationRun run) throws IOException {
        for (var life = lives.poll(); life != null; life = lives.poll()) {
            clock.reach(life.next());
            life.advance(screens);
            if (!life.isOver()) {
                lives.add(life);
            }
            report(advanced.incrementAndGet(), moments, run);
        }
        return null;
    }

    /** On a terminal a bar; else a line each tenth. */
    private void report(int count, int moments, PopulationRun run) throws IOException {
        var rate = count * 1e9 / (System.nanoTime() - start);
        var before = (count - 1) * 100L / moments;
        var percent = count * 100L / moments;
        if (percent > before) {
            run.reaches(clock.instant());
        }
        if (System.console() != null && System.console().isTerminal()) {
            if (percent > before) {
                var full = (int) (percent * BAR / 100);
                System.out.printf(
                        "\r[%s%s] %3d %% %,.0f/s%s",
                        "#".repeat(full), "-".repeat(BAR - full), percent, rate, percent == 100 ? "\n" : "");
            }
        } else if (percent / 10 > before / 10) {
            System.out.printf("%,9d of %,d moments, %,.0f/s%n", count, moments, rate);
        }
    }
}
