package fr.raccordement.command.certificat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Protocole;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S20 to S27 of the robustness list, and what P15 promises about each. */
class HostileFileTest {

    private static final long MAX_ALLOCATED = 64L << 20;
    private static final long MAX_MILLIS = 500;
    private static final CertificatsProperties PROPERTIES =
            new CertificatsProperties(Path.of("absent"), true, null, Duration.ofSeconds(2));
    private static final FileJudge JUDGE =
            new FileJudge(
                    new TrustList(PROPERTIES, () -> IssuerDecisions.NONE),
                    new KnownPolicies(PROPERTIES));

    static Stream<Arguments> hostile() throws Exception {
        return HostileFiles.all().entrySet().stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void it_is_answered_soon_and_with_little_memory(String name, Fichier file) {
        assertThat(file.contenu().length).isLessThanOrEqualTo(RuleSet.MAX_BYTES);
        judge(file);
        var spent = judge(file);

        assertThat(spent.millis).as(name).isLessThan(MAX_MILLIS);
        assertThat(spent.bytes).as(name).isLessThan(MAX_ALLOCATED);
    }

    /** What the judgement of one file took of its thread, whatever else the machine does. */
    private record Spent(long millis, long bytes) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void it_is_never_conforming(String name, Fichier file) {
        var analysis = new CertificateAnalysis(JUDGE, PROPERTIES);
        var view = Analyses.production(analysis, Protocole.AS2, file);

        assertThat(view.conforme()).as(name).isFalse();
        assertThat(view.certificats().getFirst().controles()).hasSize(Check.values().length);
    }

    @Test
    void more_than_two_hundred_certificates_are_refused() {
        var one = new TestCertificate("CN=Many").authority().selfSigned();
        var many =
                IntStream.range(0, 201)
                        .mapToObj(_ -> new TestCertificate("CN=Many").authority().by(one))
                        .toArray(TestCertificate.Issued[]::new);

        assertRefused("CERT_TOO_MANY", DemonstrationAuthority.p7b(many));
    }

    @Test
    void the_number_and_size_of_the_files_are_limited() {
        var small = new Fichier("x", new byte[1]);

        assertRefused("CERT_MISSING");
        assertRefused("CERT_TOO_MANY", small, small, small);
        assertRefused("CERT_TOO_LARGE", new Fichier("x", new byte[RuleSet.MAX_BYTES + 1]));
    }

    /** What this thread has computed so far. */
    static Duration computed() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static Spent judge(Fichier file) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var bytes = threads.getCurrentThreadAllocatedBytes();
        var nanos = threads.getCurrentThreadCpuTime();
        var upload = Upload.admit(List.of(file)).getFirst();
        JUDGE.judge(upload, Analyses.circumstances(JUDGE)).toAnalyse();
        return new Spent(
                (threads.getCurrentThreadCpuTime() - nanos) / 1_000_000,
                threads.getCurrentThreadAllocatedBytes() - bytes);
    }

    private static void assertRefused(String code, Fichier... files) {
        var analysis = new CertificateAnalysis(JUDGE, PROPERTIES);
        assertThatThrownBy(() -> Analyses.production(analysis, Protocole.PESIT, files))
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
