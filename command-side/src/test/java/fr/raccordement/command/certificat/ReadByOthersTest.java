package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.found;
import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.fiche.Protocole;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERUniversalString;
import org.bouncycastle.asn1.DERVisibleString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that were tried on OpenSSL 3.0: what it lets through is let through or refused for a reason
 * of our own, what it refuses is refused, and the sentence says why.
 */
class ReadByOthersTest {

    private static final ASN1ObjectIdentifier UNIQUE_IDENTIFIER =
            new ASN1ObjectIdentifier("2.5.4.45");

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Others");
    private final CertificateAnalysis analysis = Analyses.trusting(authority);

    static Stream<ASN1Encodable> kinds_of_text_that_all_read() {
        return Stream.of(
                new DERUTF8String("Œuvre"),
                new DERBMPString("Œuvre"),
                new DERUniversalString("Œuvre".getBytes(Charset.forName("UTF-32BE"))),
                new DERT61String("Réseau"),
                new DERPrintableString("Reseau"),
                new DERIA5String("Reseau"));
    }

    @ParameterizedTest
    @MethodSource("kinds_of_text_that_all_read")
    void a_name_is_shown_in_whatever_kind_of_text_it_is(ASN1Encodable text) {
        var shown = judge(leaf(named(text)));

        assertThat(shown.format().bloquant()).isFalse();
        assertThat(shown.sujet()).isIn("CN=Œuvre", "CN=Réseau", "CN=Reseau");
    }

    static Stream<ASN1Encodable> values_that_are_no_text() {
        return Stream.of(
                new ASN1Integer(5),
                DERNull.INSTANCE,
                new DEROctetString(new byte[] {1}),
                new ASN1ObjectIdentifier("1.2.3"),
                new DERGeneralizedTime("20260101000000Z"),
                new DERVisibleString("abc"),
                new DERGeneralString("abc"),
                raw("1e04d83d0061"), // half a character, in a BMPString
                raw("1e04d83dde00"), // a character of two halves there
                raw("1c0400120000")); // beyond all characters, in a UniversalString
    }

    @ParameterizedTest
    @MethodSource("values_that_are_no_text")
    void a_name_that_is_no_text_is_not_read(ASN1Encodable value) {
        var format = judge(leaf(named(value))).format();

        assertThat(format.bloquant()).isTrue();
        assertThat(format.fr()).contains("n'est pas du texte", "certificat n° 1 du fichier");
    }

    @Test
    void a_character_of_control_is_found_in_any_kind_of_text() {
        var hidden = new DERUniversalString(HexFormat.of().parseHex("000000610000000000000062"));
        var directory = new GeneralNames(new GeneralName(named(new DERUTF8String("a\0b"))));
        var alternative =
                leaf(named(new DERUTF8String("a")))
                        .with(Extension.subjectAlternativeName, false, directory);

        assertThat(judge(leaf(named(hidden))).format().fr()).contains("caractère de contrôle");
        assertThat(judge(alternative).format().fr()).contains("caractère de contrôle");
    }

    @Test
    void a_unique_identifier_and_a_postal_address_are_parts_of_a_name() {
        var name =
                new X500NameBuilder()
                        .addRDN(UNIQUE_IDENTIFIER, new DERBitString(new byte[] {1}))
                        .addRDN(
                                BCStyle.POSTAL_ADDRESS,
                                new DERSequence(new DERUTF8String("1 rue de la Paix")))
                        .build();

        assertThat(judge(leaf(name)).format().bloquant()).isFalse();
    }

    static Stream<Arguments> one_name_written_twice() {
        return Stream.of(
                Arguments.of(new DERBMPString("Autorité"), new DERUTF8String("Autorité")),
                Arguments.of(new DERT61String("Autorité"), new DERUTF8String("autorité")),
                Arguments.of(new DERIA5String("Autorite"), new DERPrintableString("AUTORITE")),
                Arguments.of(new DERUTF8String("  Autorité   A "), new DERBMPString("Autorité A")));
    }

    @ParameterizedTest
    @MethodSource("one_name_written_twice")
    void an_issuer_is_the_same_in_whatever_kind_of_text_it_is_named(
            ASN1Encodable own, ASN1Encodable by) {
        var issuer = new TestCertificate(named(own)).authority().by(authority.root);
        var issued = leaf(new X500Name("CN=a")).signed(named(by), issuer.keys(), "SHA256withECDSA");

        var file = DemonstrationAuthority.p7b(issued, issuer, authority.root);

        assertThat(judge(file).chain().bloquant()).as(judge(file).chain().fr()).isFalse();
    }

    @Test
    void a_critical_pointer_to_lists_is_understood_in_an_authority_too() {
        var lists =
                new CRLDistPoint(
                        new DistributionPoint[] {
                            new DistributionPoint(
                                    new DistributionPointName(
                                            new GeneralNames(
                                                    new GeneralName(
                                                            GeneralName.uniformResourceIdentifier,
                                                            "http://a.example/crl"))),
                                    null,
                                    null)
                        });

        assertThat(critical(Extension.cRLDistributionPoints, lists))
                .allSatisfy(file -> assertThat(judge(file).chain().bloquant()).isFalse());
    }

    static Stream<Arguments> extensions_that_nothing_reads() {
        var names = new GeneralNames(new GeneralName(GeneralName.dNSName, "a.example"));
        return Stream.of(
                Arguments.of(Extension.issuerAlternativeName, names),
                Arguments.of(
                        Extension.qCStatements,
                        new DERSequence(
                                new DERSequence(new ASN1ObjectIdentifier("0.4.0.1862.1.1")))),
                Arguments.of(Extension.subjectKeyIdentifier, new DEROctetString(new byte[] {1})),
                Arguments.of(new ASN1ObjectIdentifier("1.2.3.4"), DERNull.INSTANCE));
    }

    @ParameterizedTest
    @MethodSource("extensions_that_nothing_reads")
    void a_critical_extension_that_nothing_reads_is_named(
            ASN1ObjectIdentifier extension, ASN1Encodable value) {
        assertThat(critical(extension, value))
                .allSatisfy(
                        file ->
                                assertThat(judge(file).chain().fr())
                                        .contains(
                                                "extension critique inconnue", extension.getId()));
    }

    @Test
    void an_extension_that_nothing_reads_may_be_anything_where_it_is_not_critical() {
        var odd =
                leaf(new X500Name("CN=a"))
                        .with(Extension.issuerAlternativeName, false, new ASN1Integer(5));

        assertThat(judge(odd).chain().bloquant()).as(judge(odd).chain().fr()).isFalse();
    }

    static Stream<PublicKey> keys_that_cannot_be_used() {
        var odd = BigInteger.TWO.pow(2048).subtract(BigInteger.ONE); // divisible by 3
        return Stream.of(rsa(odd), rsa(odd.shiftLeft(14336).add(BigInteger.TWO)));
    }

    @ParameterizedTest
    @MethodSource("keys_that_cannot_be_used")
    void what_is_wrong_with_a_key_is_said_of_the_key_and_not_of_the_chain(PublicKey key) {
        var judged = judge(leaf(new X500Name("CN=a")).keys(new KeyPair(key, null)));

        assertThat(judged.chain().bloquant()).as(judged.chain().fr()).isFalse();
        assertThat(judged.key().bloquant()).isTrue();
    }

    @Test
    void a_modulus_that_a_small_prime_divides_is_refused() {
        var odd = BigInteger.TWO.pow(2048).subtract(BigInteger.ONE);

        var judged = judge(leaf(new X500Name("CN=a")).keys(new KeyPair(rsa(odd), null)));

        assertThat(judged.key().fr()).contains("divisible par un petit nombre premier");
    }

    /** RFC 5280, 4.2: a certificate must not include more than one instance of an extension. */
    @Test
    void an_extension_that_is_there_twice_is_named_with_its_certificate() throws Exception {
        var once = leaf(new X500Name("CN=a")).by(authority.intermediate).holder();
        var twice = replaced(once.getEncoded(), "0603551d25", "0603551d0f");
        var file =
                DemonstrationAuthority.p7b(
                        List.of(
                                authority.root.holder(),
                                new X509CertificateHolder(once.getEncoded())),
                        List.of());
        var odd = new Fichier("test.p7b", replace(file.contenu(), once.getEncoded(), twice));

        assertThat(judge(odd).format().fr())
                .contains("deux fois la même extension (2.5.29.15", "certificat n°");
    }

    @Test
    void a_certificate_that_names_two_algorithms_is_told_so() throws Exception {
        var issued = leaf(new X500Name("CN=a")).by(authority.intermediate).holder();
        var other =
                firstReplaced(issued.getEncoded(), "06082a8648ce3d040302", "06082a8648ce3d040303");
        var file =
                DemonstrationAuthority.p7b(
                        List.of(
                                new X509CertificateHolder(other),
                                authority.intermediate.holder(),
                                authority.root.holder()),
                        List.of());

        assertThat(judge(file).chain().fr()).contains("deux fois le même algorithme");
    }

    @Test
    void two_editions_of_a_certificate_are_told_apart() {
        var name = new X500Name("CN=a");
        var until = TestCertificate.NOW.minusSeconds(86_400);
        var old = leaf(name).valid(until.minusSeconds(86_400), until).by(authority.intermediate);
        var file =
                DemonstrationAuthority.p7b(
                        leaf(name).by(authority.intermediate),
                        old,
                        authority.intermediate,
                        authority.root);

        var count = found(production(analysis, Protocole.SFTP, file), Check.CERT_LEAF_COUNT);

        assertThat(count.fr())
                .contains("« CN=a » jusqu'au 23/11/2026", "« CN=a » jusqu'au 29/12/2027");
    }

    @Test
    void an_empty_file_is_told_so() {
        assertThat(judge(new Fichier("vide.p7b", new byte[0])).format().fr())
                .isEqualTo("Le fichier est vide.");
    }

    private record Seen(CertificatAnalyse analyse) {

        Controle format() {
            return found(analyse, Check.CERT_FORMAT);
        }

        Controle chain() {
            return found(analyse, Check.CERT_CHAIN);
        }

        Controle key() {
            return found(analyse, Check.CERT_KEY);
        }

        String sujet() {
            return String.valueOf(analyse.sujet());
        }
    }

    private Seen judge(TestCertificate leaf) {
        return judge(authority.chain(leaf));
    }

    private Seen judge(Fichier file) {
        return new Seen(production(analysis, Protocole.SFTP, file).certificats().getFirst());
    }

    /** With the extension in the certificate itself, and in its authority. */
    private List<Fichier> critical(ASN1ObjectIdentifier extension, ASN1Encodable value) {
        var issuer =
                new TestCertificate("CN=Critique")
                        .authority()
                        .with(extension, true, value)
                        .by(authority.root);
        return List.of(
                authority.chain(leaf(new X500Name("CN=a")).with(extension, true, value)),
                DemonstrationAuthority.p7b(
                        leaf(new X500Name("CN=a")).by(issuer), issuer, authority.root));
    }

    private static TestCertificate leaf(X500Name name) {
        return new TestCertificate(name).leaf(CLIENT);
    }

    private static X500Name named(ASN1Encodable commonName) {
        return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
    }

    private static ASN1Encodable raw(String hex) {
        try {
            return ASN1Primitive.fromByteArray(HexFormat.of().parseHex(hex));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static PublicKey rsa(BigInteger modulus) {
        try {
            var spec = new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537));
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] replaced(byte[] bytes, String before, String after) {
        return HexFormat.of().parseHex(HexFormat.of().formatHex(bytes).replace(before, after));
    }

    private static byte[] firstReplaced(byte[] bytes, String before, String after) {
        return HexFormat.of().parseHex(HexFormat.of().formatHex(bytes).replaceFirst(before, after));
    }

    private static byte[] replace(byte[] bytes, byte[] before, byte[] after) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(
                        new String(before, StandardCharsets.ISO_8859_1),
                        new String(after, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
