package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.TestCertificate.NOW;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.CertificatDetail;
import fr.raccordement.api.certificat.query.ExigenceView;
import fr.raccordement.api.certificat.query.ListExigencesCertificat;
import fr.raccordement.api.fiche.Protocole;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DetailsTest {

    private final DemonstrationAuthority authority = new DemonstrationAuthority("Details");

    @Test
    void an_engineer_finds_what_is_in_the_certificate() throws Exception {
        var leaf =
                new TestCertificate("CN=leaf")
                        .leaf(SERVER)
                        .keys(TestCertificate.rsaPublic(3072, 65_537))
                        .with(Extension.subjectAlternativeName, false, names())
                        .with(Extension.cRLDistributionPoints, false, lists())
                        .with(
                                Extension.authorityInfoAccess,
                                false,
                                new AuthorityInformationAccess(
                                        AccessDescription.id_ad_ocsp, uri("http://ocsp.fr")))
                        .by(authority.intermediate);
        var der = leaf.holder().getEncoded();

        assertThat(Details.of(TrustFixture.read(leaf)))
                .returns(digest("SHA-1", der), CertificatDetail::sha1)
                .returns(digest("SHA-256", der), CertificatDetail::sha256)
                .returns("CN=leaf", CertificatDetail::sujet)
                .returns("RSA 3072", CertificatDetail::cle)
                .returns("SHA256WITHECDSA", CertificatDetail::signature)
                .returns(List.of("2.999.250.1"), CertificatDetail::politiques)
                .returns(List.of("http://crl.fr/1"), CertificatDetail::listesDeRevocation)
                .returns(List.of("http://ocsp.fr"), CertificatDetail::repondeurs)
                .returns(
                        List.of(
                                "DNS:a.fr",
                                "email:a@a.fr",
                                "URI:https://a.fr",
                                "IP:192.0.2.1",
                                "DirName:CN=b"),
                        CertificatDetail::noms);
    }

    /** RFC 5280, 4.2.1.6: names are ASCII. No reader says the same of what is not. */
    @Test
    void an_octet_that_is_no_ascii_is_shown_as_itself() {
        var raw = new String("café".getBytes(UTF_8), ISO_8859_1);
        var names =
                new GeneralNames(
                        new GeneralName[] {
                            new GeneralName(GeneralName.dNSName, new DERIA5String(raw + ".fr")),
                            new GeneralName(GeneralName.rfc822Name, new DERIA5String("é@a.fr")),
                            uri("http://" + raw + ".fr")
                        });
        var leaf =
                new TestCertificate("CN=leaf")
                        .leaf(SERVER)
                        .with(Extension.subjectAlternativeName, false, names)
                        .with(
                                Extension.authorityInfoAccess,
                                false,
                                new AuthorityInformationAccess(
                                        AccessDescription.id_ad_ocsp, uri("http://" + raw)))
                        .by(authority.intermediate);

        assertThat(Details.of(TrustFixture.read(leaf)))
                .returns(
                        List.of(
                                "DNS:caf\\C3\\A9.fr",
                                "email:\\E9@a.fr",
                                "URI:http://caf\\C3\\A9.fr"),
                        CertificatDetail::noms)
                .returns(List.of("http://caf\\C3\\A9"), CertificatDetail::repondeurs);
    }

    /** RFC 5280, 4.1.2.6: a subject may be empty, and is named by its alternatives then. */
    @Test
    void a_certificate_without_a_subject_is_called_by_another_name_of_it() {
        var named = nameless().with(Extension.subjectAlternativeName, true, names());
        var called = TrustFixture.read(named.by(authority.intermediate));
        var unnamed = TrustFixture.read(nameless().by(authority.intermediate));

        assertThat(called.called()).isEqualTo("DNS:a.fr");
        assertThat(Details.of(called).sujet()).isEmpty();
        assertThat(unnamed.called()).isEqualTo(unnamed.sha256());
        assertThat(
                        Analyses.found(
                                        production(
                                                Analyses.trusting(authority),
                                                Protocole.AS2,
                                                authority.chain(
                                                        named.valid(NOW.minusSeconds(9), NOW))),
                                        Check.CERT_VALIDITY)
                                .fr())
                .startsWith("« DNS:a.fr » a expiré");
    }

    private static TestCertificate nameless() {
        return new TestCertificate(new X500Name(new RDN[0])).leaf(SERVER);
    }

    @Test
    void a_certificate_without_extensions_has_little_to_say() {
        var bare = new TestCertificate("CN=bare").selfSigned();

        assertThat(Details.of(TrustFixture.read(bare)))
                .returns("EC P-256", CertificatDetail::cle)
                .returns(List.of(), CertificatDetail::noms)
                .returns(List.of(), CertificatDetail::politiques)
                .returns(List.of(), CertificatDetail::listesDeRevocation)
                .returns(List.of(), CertificatDetail::repondeurs);
    }

    /** RFC 5280, 4.2.1.6: an address has four octets or sixteen; that one is of RFC 3849. */
    @Test
    void a_name_is_told_by_its_kind() {
        var address = new byte[] {0x20, 1, 0xD, (byte) 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        var other =
                new DERSequence(
                        new ASN1Encodable[] {
                            new ASN1ObjectIdentifier("2.999.1"),
                            new DERTaggedObject(0, new DERUTF8String("a"))
                        });
        var names =
                new GeneralNames(
                        new GeneralName[] {
                            new GeneralName(GeneralName.iPAddress, new DEROctetString(address)),
                            new GeneralName(GeneralName.iPAddress, new DEROctetString(new byte[3])),
                            new GeneralName(GeneralName.registeredID, "1.2.250.1"),
                            new GeneralName(GeneralName.otherName, other)
                        });
        var leaf =
                new TestCertificate("CN=leaf")
                        .with(Extension.subjectAlternativeName, false, names)
                        .selfSigned();

        assertThat(Details.of(TrustFixture.read(leaf)).noms())
                .containsExactly("IP:2001:db8:0:0:0:0:0:1", "IP:?", "RID:1.2.250.1", "?");
    }

    /** By the names of FIPS 186-4, SEC 2 and RFC 5639. */
    @ParameterizedTest
    @CsvSource({
        "1.2.840.10045.3.1.7, EC P-256",
        "1.3.132.0.10, EC secp256k1",
        "1.3.36.3.3.2.8.1.1.7, EC brainpoolP256r1",
        "2.999.1, EC 2.999.1"
    })
    void a_curve_is_told_by_its_name_or_else_its_number(String curve, String name) {
        var algorithm =
                new AlgorithmIdentifier(
                        X9ObjectIdentifiers.id_ecPublicKey, new ASN1ObjectIdentifier(curve));

        assertThat(Details.key(new SubjectPublicKeyInfo(algorithm, new byte[] {4})))
                .isEqualTo(name);
    }

    /** RFC 8410. */
    @Test
    void another_key_is_told_by_its_algorithm() {
        var algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.112"));

        assertThat(Details.key(new SubjectPublicKeyInfo(algorithm, new byte[32])))
                .isEqualToIgnoringCase("Ed25519");
    }

    @Test
    void a_key_that_cannot_be_read_is_said_to_be_unknown() {
        var rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption);

        assertThat(Details.key(new SubjectPublicKeyInfo(rsa, new byte[] {4}))).isEqualTo("?");
    }

    /** RFC 4055, 3.1: the name of such a signature says nothing of its hash. */
    @Test
    void a_signature_by_pss_is_told_with_its_hash() {
        var root =
                new TestCertificate("CN=PSS")
                        .authority()
                        .keys(TestCertificate.rsa(2048))
                        .selfSigned();
        var leaf =
                new TestCertificate("CN=leaf")
                        .signed(root.holder().getSubject(), root.keys(), "SHA384withRSAandMGF1");

        assertThat(signature(leaf.holder())).isEqualTo("RSASSA-PSS SHA384");
        assertThat(signature(withoutParameters(leaf.holder())))
                .contains("PSS")
                .doesNotContain("SHA");
    }

    private static String signature(X509CertificateHolder certificat) {
        return Details.of(TrustFixture.read(new TestCertificate.Issued(certificat, null)))
                .signature();
    }

    /** As an encoder writes it that knows nothing of them. */
    private static X509CertificateHolder withoutParameters(X509CertificateHolder certificat) {
        var signed = certificat.toASN1Structure();
        var algorithm =
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, DERNull.INSTANCE);
        var inside = (ASN1Sequence) signed.getTBSCertificate().toASN1Primitive();
        var changed = inside.toArray();
        changed[2] = algorithm;
        return new X509CertificateHolder(
                Certificate.getInstance(
                        new DERSequence(
                                new ASN1Encodable[] {
                                    new DERSequence(changed), algorithm, signed.getSignature()
                                })));
    }

    /** Beside them an authority may name a directory, or a part of its own list (4.2.1.13). */
    @Test
    void of_lists_and_responders_the_addresses_are_told() {
        var directory = new GeneralName(new X500Name("CN=b"));
        var relative = new DistributionPointName(1, new X500Name("CN=c").getRDNs()[0]);
        var leaf =
                new TestCertificate("CN=leaf")
                        .with(
                                Extension.cRLDistributionPoints,
                                false,
                                new CRLDistPoint(
                                        new DistributionPoint[] {
                                            new DistributionPoint(
                                                    new DistributionPointName(
                                                            new GeneralNames(directory)),
                                                    null,
                                                    null),
                                            new DistributionPoint(relative, null, null),
                                            lists().getDistributionPoints()[0]
                                        }))
                        .with(
                                Extension.authorityInfoAccess,
                                false,
                                new AuthorityInformationAccess(
                                        new AccessDescription[] {
                                            new AccessDescription(
                                                    AccessDescription.id_ad_caIssuers,
                                                    uri("http://ca.fr")),
                                            new AccessDescription(
                                                    AccessDescription.id_ad_ocsp, directory),
                                            new AccessDescription(
                                                    AccessDescription.id_ad_ocsp,
                                                    uri("http://ocsp.fr"))
                                        }))
                        .selfSigned();

        assertThat(Details.of(TrustFixture.read(leaf)))
                .returns(List.of("http://crl.fr/1"), CertificatDetail::listesDeRevocation)
                .returns(List.of("http://ocsp.fr"), CertificatDetail::repondeurs);
    }

    /** The authority ends a year before the certificate does. */
    @Test
    void the_end_of_the_chain_is_that_of_the_first_to_expire() {
        var end = NOW.plus(Duration.ofDays(20));
        var short_lived =
                new TestCertificate("CN=Short").authority().valid(NOW, end).by(authority.root);
        var file =
                DemonstrationAuthority.p7b(
                        new TestCertificate("CN=leaf").leaf(SERVER).by(short_lived),
                        short_lived,
                        authority.root);
        var analyse =
                production(Analyses.trusting(authority), Protocole.AS2, file)
                        .certificats()
                        .getFirst();

        assertThat(analyse.chaineValideAu()).isEqualTo(end);
        assertThat(analyse.valideAu()).isAfter(end);
        assertThat(analyse.details())
                .extracting(CertificatDetail::sujet)
                .isEqualTo(analyse.chaine());
        assertThat(Analyses.found(analyse, Check.CERT_EXPIRY_SOON).verdict().name())
                .isEqualTo("NON_CONFORME");
    }

    @ParameterizedTest
    @EnumSource(Protocole.class)
    void what_is_asked_of_a_certificate_is_said_in_both_languages(Protocole protocole) {
        var claire = new Actor("claire", Set.of());
        var exigences = new Exigences().handle(new ListExigencesCertificat(protocole, claire));

        assertThat(exigences)
                .allMatch(it -> it.texte().fr().length() > 20 && it.texte().en().length() > 20)
                .extracting(ExigenceView::code)
                .contains("CERT_FORMAT", "CERT_CHAIN", "CERT_USAGE", "CERT_KEY", "CERT_HOLDER");
        assertThat(exigences)
                .extracting(ExigenceView::code)
                .filteredOn("CERT_HOST"::equals)
                .hasSize(protocole == Protocole.AS2 ? 1 : 0);
        assertThat(text(exigences, "CERT_USAGE"))
                .matches(it -> it.contains("5.7.3.1") == (protocole != Protocole.SFTP))
                .matches(it -> it.contains("5.7.3.2") == (protocole != Protocole.AS2));
        assertThat(text(exigences, "CERT_LEAF_COUNT").contains("deux"))
                .isEqualTo(protocole == Protocole.PESIT);
    }

    private static String text(List<ExigenceView> exigences, String code) {
        return exigences.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow()
                .texte()
                .fr();
    }

    private static GeneralNames names() {
        return new GeneralNames(
                new GeneralName[] {
                    new GeneralName(GeneralName.dNSName, "a.fr"),
                    new GeneralName(GeneralName.rfc822Name, "a@a.fr"),
                    uri("https://a.fr"),
                    new GeneralName(
                            GeneralName.iPAddress,
                            new DEROctetString(new byte[] {(byte) 192, 0, 2, 1})),
                    new GeneralName(new X500Name("CN=b"))
                });
    }

    private static CRLDistPoint lists() {
        var point = new DistributionPointName(new GeneralNames(uri("http://crl.fr/1")));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(point, null, null)});
    }

    private static GeneralName uri(String uri) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
    }

    private static String digest(String algorithm, byte[] der) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(der));
    }
}
