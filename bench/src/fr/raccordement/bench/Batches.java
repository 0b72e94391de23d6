package fr.raccordement.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.RaccordementApplication;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.command.OpenLotFromFile;
import fr.raccordement.api.lot.query.EtatDeLot;
import fr.raccordement.api.lot.query.FindLot;
import fr.raccordement.api.lot.query.LotView;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long it takes to ask all structures of a file for their delegations: from the sending of the
 * file to the end of the batch as its requester sees it. That each was asked, and none twice, is
 * counted in the events; so it is after the same file was sent again, under the same identifier and
 * under another.
 */
final class Batches {

    private static final int OWN_ARGUMENTS = 3;
    private static final int LOOK_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Actor TIERS = Partner.login("tiers");

    private final Program program;
    private final Partners partners;

    private Batches(Program program, TestAuthority authority) {
        this.program = program;
        this.partners = new Partners(program, authority);
    }

    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var authority = new TestAuthority(Clock.systemUTC());
        authority.trustedOn(Program.data(args));
        var settings = Arrays.copyOfRange(args, OWN_ARGUMENTS, args.length);
        try (var context = SpringApplication.run(RaccordementApplication.class, settings)) {
            measure(Integer.parseInt(args[2]), context, authority);
        }
    }

    private static void measure(
            int structures, ConfigurableApplicationContext context, TestAuthority authority)
            throws Exception {
        new Batches(new Program(context), authority).measure(structures);
    }

    private void measure(int structures) throws Exception {
        var fiche = partners.activeTiers();
        var communes = partners.communes(structures);
        var file =
                communes.stream()
                        .map(Partner::siret)
                        .collect(Collectors.joining("\n", "SIRET\n", "\n"))
                        .getBytes(UTF_8);
        System.out.printf(
                "%n%-46s %8s %8s %8s %8s %10s%n",
                "a file of %,d structures".formatted(structures),
                "s",
                "a second",
                "asked",
                "left",
                "CPU ms");
        requireAsked(0);
        run("asked for the first time", "bench", fiche, file, structures);
        requireAsked(structures);
        run("sent again under the same identifier", "bench", fiche, file, structures);
        run("sent again under another identifier", "bench-2", fiche, file, 0);
        requireAsked(structures);
        System.out.printf("Each structure was asked, and none twice: counted in the events.%n");
    }

    /** The CPU is that of a structure. */
    private void run(String what, String id, String fiche, byte[] file, int asked)
            throws InterruptedException {
        var processor = Program.cpuNanos();
        var start = System.nanoTime();
        program.send(
                new OpenLotFromFile(new LotId(id), fiche, new Fichier("structures.csv", file)),
                TIERS);
        var lot = awaitEnd(id);
        var seconds = (System.nanoTime() - start) / 1e9;
        Program.require(lot.faits() == asked, "Asked were " + lot);
        Program.require(lot.faits() + lot.refuses() == lot.total(), "Not all were judged: " + lot);
        System.out.printf(
                "%-46s %8.1f %,8.0f %,8d %,8d %10.2f%n",
                what,
                seconds,
                lot.total() / seconds,
                lot.faits(),
                lot.refuses(),
                (Program.cpuNanos() - processor) / 1e6 / lot.total());
    }

    private LotView awaitEnd(String id) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var lot = program.find(new FindLot(id, TIERS), LotView.class);
            if (lot.filter(it -> it.etat() == EtatDeLot.TERMINE).isPresent()) {
                return lot.get();
            }
            Program.require(System.nanoTime() < end, "The batch does not end: " + lot);
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private void requireAsked(int structures) throws SQLException {
        var asked = program.askedForDelegations();
        Program.require(asked.size() == structures, asked.size() + " requests");
        Program.require(Set.copyOf(asked).size() == structures, "Some were asked twice");
    }
}
