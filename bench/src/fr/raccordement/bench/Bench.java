package fr.raccordement.bench;

import fr.raccordement.RaccordementApplication;
import org.springframework.boot.SpringApplication;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The figures of bench/README.md, taken from the whole program as it starts by default.
 *
 * <p>Arguments: the rounds of the throughput, the seconds of one measure, the commands of the lag,
 * then whatever the program itself understands.
 */
final class Bench {

    private static final int OWN_ARGUMENTS = 3;
    private static final int WARM_UP_SECONDS = 8;

    private Bench() {}

    static void main(String[] args) throws InterruptedException, SQLException {
        Locale.setDefault(Locale.ROOT);
        var rounds = Integer.parseInt(args[0]);
        var seconds = Integer.parseInt(args[1]);
        var samples = Integer.parseInt(args[2]);
        var settings = Arrays.copyOfRange(args, OWN_ARGUMENTS, args.length);
        try (var context = SpringApplication.run(RaccordementApplication.class, settings)) {
            var program = new Program(context);
            try (var bare = new BareInserts(program)) {
                new Throughput(program, bare).warmUp(WARM_UP_SECONDS);
                new Lag(program).measure(samples);
                new Throughput(program, bare).measure(rounds, seconds);
            }
            program.verify();
            System.out.printf(
                    "%nEvery answer was right: %,d commands acknowledged, as many events stored, as"
                            + " many fiches listed.%n",
                    program.acknowledged());
        }
        System.out.printf("CPU time of the program: %.0f s%n", Program.cpuNanos() / 1e9);
    }
}
