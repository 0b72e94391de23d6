package fr.raccordement.command.certificat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.command.certificat.TestCertificate.Issued;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The library reads of a certificate what Java reads of the same bytes. */
class PkixCertificateTest {

    private static final Issued ROOT = new TestCertificate("CN=Root").authority().selfSigned();
    private static final Issued LEAF =
            new TestCertificate("CN=leaf")
                    .leaf(KeyPurposeId.id_kp_clientAuth)
                    .with(Extension.issuerAlternativeName, false, names())
                    .by(ROOT);
    private static final Issued BARE = new TestCertificate("CN=bare").by(ROOT);
    private static final Issued PSS =
            new TestCertificate("CN=pss")
                    .with(new ASN1ObjectIdentifier("2.999.1"), true, names())
                    .signed(
                            new X500Name("CN=PSS"),
                            TestCertificate.rsa(2048),
                            "SHA256withRSAandMGF1");

    static final List<Issued> CERTIFICATES = List.of(ROOT, LEAF, BARE, PSS);

    @ParameterizedTest
    @FieldSource("CERTIFICATES")
    void everything_but_names_and_key_is_as_java_reads_it(Issued issued)
            throws GeneralSecurityException {
        var read = read(issued);
        var java = byJava(issued);

        Stream.<Function<X509Certificate, Object>>of(
                        X509Certificate::getVersion,
                        X509Certificate::getSerialNumber,
                        X509Certificate::getNotBefore,
                        X509Certificate::getNotAfter,
                        X509Certificate::getSignature,
                        X509Certificate::getSigAlgOID,
                        X509Certificate::getSigAlgParams,
                        X509Certificate::getIssuerUniqueID,
                        X509Certificate::getSubjectUniqueID,
                        X509Certificate::getKeyUsage,
                        X509Certificate::getBasicConstraints,
                        X509Certificate::hasUnsupportedCriticalExtension,
                        X509Certificate::getCriticalExtensionOIDs,
                        X509Certificate::getNonCriticalExtensionOIDs)
                .forEach(said -> assertThat(said.apply(read)).isEqualTo(said.apply(java)));
        assertThat(read.getSigAlgName())
                .isEqualToIgnoringCase(
                        issued == PSS ? "SHA256withRSAandMGF1" : java.getSigAlgName());
        assertThat(read.getTBSCertificate()).isEqualTo(java.getTBSCertificate());
        assertThat(read.getEncoded()).isEqualTo(java.getEncoded());
        assertThat(read.getPublicKey().getEncoded()).isEqualTo(java.getPublicKey().getEncoded());
        for (var oid : List.of(Extension.keyUsage, Extension.subjectKeyIdentifier)) {
            assertThat(read.getExtensionValue(oid.getId()))
                    .isEqualTo(java.getExtensionValue(oid.getId()));
        }
    }

    @SuppressWarnings("deprecation")
    @ParameterizedTest
    @FieldSource("CERTIFICATES")
    void names_are_in_one_way_of_writing_and_told_by_both_methods(Issued issued)
            throws GeneralSecurityException {
        var read = read(issued);

        assertThat(read.getSubjectX500Principal())
                .isEqualTo(byJava(issued).getSubjectX500Principal())
                .isEqualTo(read.getSubjectDN());
        assertThat(read.getIssuerX500Principal())
                .isEqualTo(byJava(issued).getIssuerX500Principal())
                .isEqualTo(read.getIssuerDN());
    }

    @Test
    void other_names_of_the_issuer_are_not_looked_up() throws GeneralSecurityException {
        var oid = Extension.issuerAlternativeName.getId();

        assertThat(byJava(LEAF).getExtensionValue(oid)).isNotNull();
        assertThat(read(LEAF).getExtensionValue(oid)).isNull();
    }

    @Test
    void its_signature_is_that_of_its_issuer_and_of_nobody_else() throws GeneralSecurityException {
        var read = read(LEAF);
        var issuer = ROOT.keys().getPublic();
        var stranger = TestCertificate.keys().getPublic();

        assertThatCode(() -> read.verify(issuer)).doesNotThrowAnyException();
        assertThatCode(() -> read.verify(issuer, "BC")).doesNotThrowAnyException();
        assertThatThrownBy(() -> read.verify(stranger)).isInstanceOf(SignatureException.class);
        assertThatThrownBy(() -> read.verify(stranger, "BC"))
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void it_is_valid_at_a_time_that_is_given() throws GeneralSecurityException {
        var read = read(LEAF);
        var day = Duration.ofDays(1);
        var early = Date.from(read.getNotBefore().toInstant().minus(day));
        var late = Date.from(read.getNotAfter().toInstant().plus(day));

        assertThatCode(() -> read.checkValidity(Date.from(TestCertificate.NOW)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read.checkValidity(early))
                .isInstanceOf(CertificateNotYetValidException.class);
        assertThatThrownBy(() -> read.checkValidity(late))
                .isInstanceOf(CertificateExpiredException.class);
        assertThatThrownBy(read::checkValidity).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_is_changed_by_who_asks_is_theirs_alone() throws GeneralSecurityException {
        var read = read(LEAF);
        read.getEncoded()[0]++;
        read.getTBSCertificate()[0]++;
        read.getPublicKey().getEncoded()[0]++;

        assertThat(read.getEncoded()).isEqualTo(byJava(LEAF).getEncoded());
        assertThat(read.getTBSCertificate()).isEqualTo(byJava(LEAF).getTBSCertificate());
        assertThat(read.getPublicKey().getEncoded())
                .isEqualTo(LEAF.keys().getPublic().getEncoded());
    }

    private static PkixCertificate read(Issued issued) throws CertificateException {
        var certificat = TrustFixture.read(issued);
        return new PkixCertificate(certificat, new IssuerGraph(List.of(certificat)));
    }

    private static X509Certificate byJava(Issued issued) throws GeneralSecurityException {
        try {
            var bytes = new ByteArrayInputStream(issued.holder().getEncoded());
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static GeneralNames names() {
        return new GeneralNames(new GeneralName(GeneralName.dNSName, "example.org"));
    }
}
