package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Verdict.CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_CONFORME;
import static fr.raccordement.api.certificat.Verdict.NON_VERIFIE;
import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.DemonstrationAuthority.p7b;
import static fr.raccordement.command.certificat.TestCertificate.NOW;
import static fr.raccordement.command.certificat.TestCertificate.rsaPublic;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.fiche.Protocole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LeafRulesTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Leaf");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);

    @Test
    void validity_includes_its_first_instant_and_excludes_its_last() {
        var day = Duration.ofDays(1);

        assertThat(validity(NOW, NOW.plus(day)).verdict()).isEqualTo(CONFORME);
        assertThat(validity(NOW.plusSeconds(1), NOW.plus(day)).bloquant()).isTrue();
        assertThat(validity(NOW.minus(day), NOW).bloquant()).isTrue();
    }

    @Test
    void an_expired_authority_expires_what_it_issued() {
        var old =
                new TestCertificate("CN=Old")
                        .authority()
                        .valid(NOW.minus(Duration.ofDays(9)), NOW.minusSeconds(1))
                        .by(authority.root);
        var file = DemonstrationAuthority.p7b(leaf().by(old), old, authority.root);

        assertThat(judge(file, Check.CERT_VALIDITY).fr()).contains("CN=Old", "24/11/2026");
    }

    @Test
    void fewer_than_thirty_days_left_is_a_warning() {
        var thirty = Duration.ofDays(30);

        assertThat(soon(NOW.plus(thirty)).verdict()).isEqualTo(CONFORME);
        assertThat(soon(NOW.plus(thirty).minusSeconds(1)))
                .returns(NON_CONFORME, Controle::verdict)
                .returns(false, Controle::bloquant);
        assertThat(soon(NOW).verdict()).isEqualTo(NON_VERIFIE);
    }

    @Test
    void a_key_that_may_not_sign_is_a_warning() {
        assertThat(keyUsage(TestCertificate.keys(), KeyUsage.digitalSignature))
                .isEqualTo("CONFORME");
        assertThat(keyUsage(TestCertificate.keys(), KeyUsage.keyAgreement))
                .isEqualTo("NON_CONFORME");
        var rsa = TestCertificate.rsaPublic(2048, 65_537);
        assertThat(keyUsage(rsa, KeyUsage.digitalSignature)).isEqualTo("NON_CONFORME");
        assertThat(keyUsage(rsa, KeyUsage.digitalSignature | KeyUsage.keyEncipherment))
                .isEqualTo("CONFORME");
    }

    /** RFC 5280, 4.2.1.3: with that bit it would have to be an authority. */
    @Test
    void a_key_that_says_that_it_signs_certificates_is_a_warning() {
        var bits = KeyUsage.digitalSignature | KeyUsage.keyCertSign;

        assertThat(keyUsage(TestCertificate.keys(), bits)).isEqualTo("NON_CONFORME");
        assertThat(keyUsage(rsaPublic(2048, 65_537), bits | KeyUsage.keyEncipherment))
                .isEqualTo("NON_CONFORME");
    }

    @Test
    void short_or_odd_keys_are_refused() throws Exception {
        assertThat(key(rsaPublic(2048, 65_537)).verdict()).isEqualTo(CONFORME);
        assertThat(key(rsaPublic(8192, 65_537)).verdict()).isEqualTo(CONFORME);
        assertThat(key(rsaPublic(2047, 65_537)).fr()).contains("2047 bits");
        assertThat(key(rsaPublic(8193, 65_537)).fr()).contains("8193 bits");
        assertThat(key(rsaPublic(2048, 65_535))).matches(Controle::bloquant);
        assertThat(key(rsaPublic(2048, 3))).matches(Controle::bloquant);
        assertThat(key(keys("EC", new ECGenParameterSpec("secp384r1"))).verdict())
                .isEqualTo(CONFORME);
        assertThat(key(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()))
                .matches(Controle::bloquant);
    }

    @Test
    void sha_1_is_refused_below_the_root_only() {
        var signed =
                leaf().signed(
                                authority.intermediate.holder().getSubject(),
                                authority.intermediate.keys(),
                                "SHA1withECDSA");
        var file = DemonstrationAuthority.p7b(signed, authority.intermediate, authority.root);

        assertThat(judge(file, Check.CERT_CHAIN).verdict()).isEqualTo(CONFORME);
        assertThat(judge(file, Check.CERT_KEY).fr()).contains("SHA1");
    }

    /** Nothing rests on the signature of what is trusted as such, or of the last that came. */
    @ParameterizedTest
    @CsvSource({
        "trusted root,   CONFORME",
        "untrusted root, CONFORME",
        "authority,      NON_CONFORME",
        "last that came, NON_CONFORME",
    })
    void sha_1_below_an_authority_matters_where_something_rests_on_it(
            String signed, Verdict verdict) {
        var chain = new DemonstrationAuthority("Weak");
        var keys = TestCertificate.keys();
        var root = new TestCertificate("CN=Old Root").authority().keys(keys);
        var own = root.signed(new X500Name("CN=Old Root"), keys, "SHA1withECDSA");
        var intermediate = new TestCertificate("CN=Old Intermediate").authority();
        var weak =
                intermediate.signed(
                        chain.root.holder().getSubject(), chain.root.keys(), "SHA1withECDSA");
        var file =
                switch (signed) {
                    case "trusted root", "untrusted root" -> p7b(leaf().by(own), own);
                    case "authority" -> p7b(leaf().by(weak), weak, chain.root);
                    default -> p7b(leaf().by(weak), weak);
                };
        var trusting =
                switch (signed) {
                    case "trusted root" -> Analyses.trusting(own);
                    case "authority" -> Analyses.trusting(chain.root);
                    default -> analysis;
                };

        var found = found(production(trusting, Protocole.AS2, file), Check.CERT_KEY);
        assertThat(found.verdict()).isEqualTo(verdict);
    }

    /** RFC 4055, 3.1: what a signature by RSASSA-PSS is worth is in its parameters. */
    @ParameterizedTest
    @CsvSource({"SHA1, NON_CONFORME", "SHA256, CONFORME", "SHA512, CONFORME"})
    void the_hash_of_a_signature_by_pss_is_looked_at(String hash, Verdict verdict) {
        var issuer = new TestCertificate("CN=PSS").authority().keys(TestCertificate.rsa(2048));
        var root = issuer.selfSigned();
        var signed =
                leaf().signed(root.holder().getSubject(), root.keys(), hash + "withRSAandMGF1");

        var file = p7b(signed, root);
        assertThat(judge(file, Check.CERT_CHAIN).verdict()).isNotEqualTo(NON_CONFORME);
        assertThat(judge(file, Check.CERT_KEY).verdict()).isEqualTo(verdict);
    }

    /** What others than the parameters would be blamed for: a key that is missing, a hash. */
    @ParameterizedTest
    @MethodSource("wrongParameters")
    void what_is_wrong_with_the_parameters_of_a_signature_by_pss_is_said(
            @Nullable ASN1Encodable parameters, String fr) {
        var issuer = new TestCertificate("CN=PSS").authority().keys(TestCertificate.rsa(2048));
        var root = issuer.selfSigned();
        var signed = leaf().signed(root.holder().getSubject(), root.keys(), PSS);
        var wrong = p7b(with(signed, parameters), root);

        assertThat(judge(wrong, Check.CERT_CHAIN))
                .returns(NON_CONFORME, Controle::verdict)
                .extracting(Controle::fr)
                .asString()
                .contains("La signature de « CN=serveur,O=Test,C=FR » (RSASSA-PSS) " + fr);
        assertThat(judge(wrong, Check.CERT_KEY).fr())
                .satisfiesAnyOf(
                        it -> assertThat(it).contains("(RSASSA-PSS) " + fr),
                        it -> assertThat(fr).contains("trop long"));
    }

    /** A root whose own signature cannot be verified misses no issuer. */
    @Test
    void a_root_signed_by_pss_without_parameters_is_told_so() {
        var issuer = new TestCertificate("CN=PSS").authority().keys(TestCertificate.rsa(2048));
        var name = issuer.selfSigned().holder().getSubject();
        var keys = TestCertificate.rsa(2048);
        var root = issuer.keys(keys).signed(name, keys, PSS);
        var signed = leaf().signed(name, keys, "SHA256withRSA");

        assertThat(judge(p7b(signed, with(root, null)), Check.CERT_CHAIN).fr())
                .contains("La signature de « CN=PSS » (RSASSA-PSS) n'a pas de paramètres");
    }

    @Test
    void an_issuer_of_the_list_is_said_to_be_in_it_where_no_signature_leads_there() {
        var issuer = new TestCertificate("CN=PSS").authority().keys(TestCertificate.rsa(2048));
        var root = issuer.selfSigned();
        var signed = leaf().signed(root.holder().getSubject(), root.keys(), PSS);
        var file = p7b(with(signed, null), root);
        var trusting = Analyses.trusting(root);

        assertThat(found(production(trusting, Protocole.AS2, file), Check.CERT_TRUST).fr())
                .isEqualTo(
                        "Aucune signature vérifiée ne mène à l'émetteur « CN=PSS » de la liste de"
                                + " confiance.");
        assertThat(judge(file, Check.CERT_TRUST).fr()).contains("ne figure pas dans la liste");
    }

    static List<Arguments> wrongParameters() {
        var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        var mgf1 = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256);
        var salt = new ASN1Integer(32);
        var one = new ASN1Integer(1);
        var md5 = new AlgorithmIdentifier(PKCSObjectIdentifiers.md5);
        return List.of(
                Arguments.of(null, "n'a pas de paramètres"),
                Arguments.of(DERNull.INSTANCE, "a des paramètres mal formés"),
                Arguments.of(new ASN1Integer(5), "a des paramètres mal formés"),
                Arguments.of(
                        new RSASSAPSSparams(sha256, mgf1, salt, new ASN1Integer(2)),
                        "nomme une fin (trailerField) autre que 1"),
                Arguments.of(
                        new RSASSAPSSparams(sha256, sha256, salt, one),
                        "nomme un masque autre que MGF1"),
                Arguments.of(
                        new RSASSAPSSparams(md5, mgf1, salt, one),
                        "nomme une fonction de hachage qui n'est pas prise en charge"),
                Arguments.of(
                        new RSASSAPSSparams(sha256, mgf1, new ASN1Integer(-1), one),
                        "nomme un sel de longueur négative"),
                Arguments.of(
                        new RSASSAPSSparams(sha256, mgf1, new ASN1Integer(223), one),
                        "nomme un sel trop long pour la clé de l'émetteur"));
    }

    private static final String PSS = "SHA256withRSAandMGF1";

    /** The same certificate that says other parameters, in both places. */
    private static TestCertificate.Issued with(
            TestCertificate.Issued issued, @Nullable ASN1Encodable parameters) {
        var pss = PKCSObjectIdentifiers.id_RSASSA_PSS;
        var algorithm =
                parameters == null
                        ? new AlgorithmIdentifier(pss)
                        : new AlgorithmIdentifier(pss, parameters);
        var was = issued.holder().toASN1Structure();
        var content = new ASN1EncodableVector();
        for (var part : ASN1Sequence.getInstance(was.getTBSCertificate().toASN1Primitive())) {
            content.add(
                    part.equals(was.getSignatureAlgorithm().toASN1Primitive()) ? algorithm : part);
        }
        return new TestCertificate.Issued(
                new X509CertificateHolder(
                        org.bouncycastle.asn1.x509.Certificate.getInstance(
                                new DERSequence(
                                        new ASN1Encodable[] {
                                            new DERSequence(content), algorithm, was.getSignature()
                                        }))),
                issued.keys());
    }

    @Test
    void a_policy_is_known_unknown_or_absent(@TempDir Path directory) throws IOException {
        authority.trustIn(directory, "root.pem");
        var unknown = authority.chain(leaf().policies("1.2.250.1.999.1"));
        var own = Files.writeString(directory.resolve("own.csv"), "1.2.250.1.999.1;RGS**;test\n");
        var extended = Analyses.in(directory, own);

        assertThat(
                        judge(
                                        authority.chain(leaf().policies("0.4.0.194112.1.5")),
                                        Check.CERT_POLICY)
                                .fr())
                .contains("QNCP-w");
        var absent = leaf().without(Extension.certificatePolicies);
        assertThat(judge(authority.chain(absent), Check.CERT_POLICY).en()).contains("states no");
        assertThat(judge(unknown, Check.CERT_POLICY))
                .returns(NON_CONFORME, Controle::verdict)
                .satisfies(it -> assertThat(it.en()).contains("is known"))
                .returns(Severite.AVERTISSEMENT, Controle::severite);
        assertThat(found(production(extended, Protocole.AS2, unknown), Check.CERT_POLICY).fr())
                .contains("RGS**");
    }

    private Controle validity(Instant from, Instant until) {
        return judge(authority.chain(leaf().valid(from, until)), Check.CERT_VALIDITY);
    }

    private Controle soon(Instant until) {
        var file = authority.chain(leaf().valid(NOW.minus(Duration.ofDays(1)), until));
        return judge(file, Check.CERT_EXPIRY_SOON);
    }

    private String keyUsage(KeyPair keys, int bits) {
        var leaf = leaf().keys(keys).with(Extension.keyUsage, true, new KeyUsage(bits));
        return judge(authority.chain(leaf), Check.CERT_KEYUSAGE).verdict().name();
    }

    private Controle key(KeyPair keys) {
        return judge(authority.chain(leaf().keys(keys)), Check.CERT_KEY);
    }

    private static KeyPair keys(String kind, java.security.spec.AlgorithmParameterSpec spec)
            throws Exception {
        var generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(spec);
        return generator.generateKeyPair();
    }

    private static TestCertificate leaf() {
        return new TestCertificate("C=FR,O=Test,CN=serveur").leaf(SERVER);
    }

    private Controle judge(Fichier file, Check check) {
        return found(production(analysis, Protocole.AS2, file), check);
    }
}
