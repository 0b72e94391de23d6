package fr.raccordement.bench;

import fr.raccordement.api.certificat.Fichier;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;

/** An authority of the bench, which the measured program trusts; no two keys are alike. */
final class TestAuthority {

    private static final X500Name NAME = new X500Name("CN=Bench Root,O=Bench,C=FR");
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.250.1");
    private static final Duration VALID = Duration.ofDays(300);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final KeyPair authority = keys();
    private final X509CertificateHolder root;

    TestAuthority(Clock clock) throws IOException, OperatorCreationException, GeneralSecurityException {
        this.clock = clock;
        var builder = builder(NAME, authority);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        root = sign(builder);
    }

    /**
     * Puts its certificate among the issuers that a program on these data trusts, beside those of
     * earlier runs, whose certificates are in use.
     */
    void trustedOn(Path data) throws IOException {
        var name = "bench-%s.pem".formatted(root.getSerialNumber().toString(Character.MAX_RADIX));
        var body = Base64.getMimeEncoder().encodeToString(root.getEncoded());
        Files.writeString(
                Files.createDirectories(data.resolve("emetteurs")).resolve(name),
                "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }

    /** A certificate for these purposes with its chain, to be deposited. */
    Fichier issue(String subject, KeyPurposeId... purposes) {
        try {
            var builder = builder(new X500Name("CN=" + subject + ",O=Bench,C=FR"), keys());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(purposes));
            builder.addExtension(
                    Extension.certificatePolicies,
                    false,
                    new CertificatePolicies(new PolicyInformation(POLICY)));
            var file = new CMSSignedDataGenerator();
            file.addCertificates(new CollectionStore<>(List.of(sign(builder), root)));
            var bytes = file.generate(new CMSAbsentContent()).getEncoded("DER");
            return new Fichier(subject + ".p7b", bytes);
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | CMSException e) {
            throw new IllegalStateException("The run is void.", e);
        }
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair of) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(120, random),
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(VALID)),
                subject,
                of.getPublic());
    }

    private X509CertificateHolder sign(JcaX509v3CertificateBuilder builder)
            throws OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA");
        return builder.build(signer.build(authority.getPrivate()));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
