package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.certificat.Fichier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Thousands of damaged copies of a good file; the seed of a failing one is in its message. */
class RandomDamageTest {

    private static final int MUTANTS = 700;
    private static final CertificatsProperties PROPERTIES =
            new CertificatsProperties(Path.of("absent"), true, null, Duration.ofSeconds(2));
    private static final FileJudge JUDGE =
            new FileJudge(
                    new TrustList(PROPERTIES, () -> IssuerDecisions.NONE),
                    new KnownPolicies(PROPERTIES));
    private static final byte[] GOOD =
            new DemonstrationAuthority("Mutation").file("x", SERVER).contenu();
    private static final byte[] PEM = DemonstrationAuthority.pem(new Fichier("x", GOOD)).contenu();

    @RepeatedTest(6)
    void a_damaged_file_is_judged_or_refused_but_breaks_nothing(RepetitionInfo repetition) {
        var good = repetition.getCurrentRepetition() % 3 == 0 ? PEM : GOOD;
        for (var mutant = 0; mutant < MUTANTS; mutant++) {
            var seed = repetition.getCurrentRepetition() * 1_000_000L + mutant;
            var damaged = damage(good, new Random(seed));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(2), () -> judge(damaged), () -> "seed " + seed);
        }
    }

    private static void judge(byte[] bytes) {
        try {
            var upload = Upload.admit(List.of(new Fichier("x", bytes))).getFirst();
            var found = JUDGE.judge(upload, Analyses.circumstances(JUDGE));
            assertThat(found.toAnalyse().controles()).hasSize(Check.values().length);
        } catch (RuleViolatedException refused) {
            assertThat(refused.refusal().violations()).isNotEmpty();
        }
    }

    private static byte[] damage(byte[] good, Random random) {
        var bytes = good.clone();
        for (var hits = 1 + random.nextInt(6); hits > 0; hits--) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> bytes[at] = (byte) (random.nextBoolean() ? 0x80 : 0xFF);
                default -> {
                    var length = Math.min(random.nextInt(64), bytes.length - at);
                    System.arraycopy(
                            bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
                }
            }
        }
        return bytes;
    }
}
