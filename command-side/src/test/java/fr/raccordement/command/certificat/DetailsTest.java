package fr.raccordement.command.certificat;

import static fr.raccordement.command.certificat.Analyses.production;
import static fr.raccordement.command.certificat.DemonstrationAuthority.SERVER;
import static fr.raccordement.command.certificat.TestCertificate.NOW;
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
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
