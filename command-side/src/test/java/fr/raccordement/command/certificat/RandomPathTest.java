package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.TestCertificate.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyConstraints;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Authorities that sign one another at random, some of them expired, limited or not entitled: what
 * the platform's own builder finds good is found good, and nothing else. The seed of a world that
 * is judged otherwise is in the message.
 */
class RandomPathTest {

    private static final int WORLDS = 25;
    private static final List<String> COUNTRIES = List.of("FR", "DE");
    private static final List<KeyPair> KEYS =
            IntStream.range(0, 5).mapToObj(_ -> TestCertificate.keys()).toList();
    private static final List<X500Name> NAMES =
            IntStream.range(0, 5).mapToObj(i -> new X500Name("C=FR,CN=CA " + i)).toList();
    private static final Issued ROOT = new TestCertificate("C=FR,CN=Root").authority().selfSigned();

    @RepeatedTest(3)
    void the_platform_finds_the_same(RepetitionInfo repetition) throws Exception {
        var good = 0;
        for (var world = 0; world < WORLDS; world++) {
            var seed = repetition.getCurrentRepetition() * 1_000L + world;
            var random = new Random(seed);
            var leaf = leaf(random);
            var others = authorities(random);
            var expected = platformFinds(leaf, others);
            good += expected ? 1 : 0;

            assertThat(found(leaf, others)).as("seed " + seed).isEqualTo(expected);
        }
        assertThat(good).as("neither all good nor all bad").isBetween(3, WORLDS - 3);
    }

    private static Issued leaf(Random random) {
        var name = "C=%s,CN=leaf".formatted(any(COUNTRIES, random));
        var leaf = new TestCertificate(name).leaf(SERVER);
        var issuer = random.nextInt(KEYS.size());
        return leaf.signed(NAMES.get(issuer), KEYS.get(issuer), "SHA256withECDSA");
    }

    private static List<Issued> authorities(Random random) {
        var authorities = new ArrayList<>(List.of(ROOT));
        for (var each = 4 + random.nextInt(10); each > 0; each--) {
            var own = random.nextInt(KEYS.size());
            var above = random.nextInt(-2, KEYS.size());
            var made = made(NAMES.get(own), random).keys(KEYS.get(own));
            authorities.add(
                    above < 0
                            ? made.by(ROOT)
                            : made.signed(NAMES.get(above), KEYS.get(above), "SHA256withECDSA"));
        }
        Collections.shuffle(authorities, random);
        return authorities;
    }

    private static TestCertificate made(X500Name name, Random random) {
        var made = new TestCertificate(name).authority();
        switch (random.nextInt(12)) {
            case 0 -> made.valid(NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)));
            case 1 -> made.authority(new BasicConstraints(false), KeyUsage.keyCertSign);
            case 2 -> made.authority(new BasicConstraints(true), KeyUsage.cRLSign);
            case 3 -> made.authority(new BasicConstraints(0), KeyUsage.keyCertSign);
            case 4 -> made.with(Extension.nameConstraints, true, constraint(random));
            case 5 -> made.policies("2.999.250.2");
            case 6 ->
                    made.with(
                            Extension.policyConstraints,
                            true,
                            new PolicyConstraints(java.math.BigInteger.ZERO, null));
            default -> made.policies("2.5.29.32.0");
        }
        return made;
    }

    private static NameConstraints constraint(Random random) {
        var country = new GeneralName(new X500Name("C=" + any(COUNTRIES, random)));
        var trees = new GeneralSubtree[] {new GeneralSubtree(country)};
        return random.nextBoolean()
                ? new NameConstraints(trees, null)
                : new NameConstraints(null, trees);
    }

    private static boolean found(Issued leaf, List<Issued> others) {
        var file = new ArrayList<>(others);
        file.add(leaf);
        var certificats = file.stream().map(TrustFixture::read).distinct().toList();
        var trusted = new TrustedIssuers(List.of(TrustFixture.read(ROOT)), Set.of());
        var path =
                new PathFinder(
                                TrustFixture.read(leaf),
                                certificats,
                                Revocations.none(),
                                new Circumstances(
                                        Protocole.AS2, Environnement.PRODUCTION, NOW, trusted))
                        .find();
        return path.trusted()
                && path.problem() == null
                && path.relied().stream().allMatch(each -> each.validAt(NOW));
    }

    private static boolean platformFinds(Issued leaf, List<Issued> others) throws Exception {
        var store = new ArrayList<X509Certificate>();
        for (var each : others) {
            store.add(parsed(each));
        }
        var target = new X509CertSelector();
        target.setCertificate(parsed(leaf));
        store.add(parsed(leaf));
        var parameters =
                new PKIXBuilderParameters(Set.of(new TrustAnchor(parsed(ROOT), null)), target);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(store)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(NOW));
        parameters.setMaxPathLength(RuleSet.MAX_PATH - 2);
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException none) {
            return false;
        }
    }

    private static X509Certificate parsed(Issued issued) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(issued.holder().getEncoded()));
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
