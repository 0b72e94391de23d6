package fr.raccordement.graphql.demonstration;

import fr.raccordement.api.certificat.Fichier;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/**
 * An authority that lives as long as the first start: it issues the certificates of the
 * demonstration, then its key is forgotten. The demonstration trusts it as an administrator would.
 */
final class DemonstrationAuthority {

    private static final X500Name NAME =
            new X500Name("CN=Demonstration Root CA,O=Raccordement Demonstration,C=FR");

    /** Of the demonstration alone: an arc that ISO keeps for examples. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.250.1");

    private static final Duration AUTHORITY_VALID = Duration.ofDays(3_650);
    private static final int SERIAL_BITS = 120;

    private final SecureRandom random = new SecureRandom();
    private final Instant now;
    private final KeyPair keys;
    private final X509CertificateHolder root;

    DemonstrationAuthority(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        try {
            keys = keys();
            var builder = builder(NAME, keys, AUTHORITY_VALID);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            root = sign(builder);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its own certificate, DER. */
    byte[] certificat() {
        try {
            return root.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A certificate and its chain, as a partner deposits them; its private key is forgotten.
     *
     * @param host the name it bears
     * @param valid for how long
     */
    Fichier issue(String host, Duration valid, KeyPurposeId... purposes) {
        try {
            var subject = new X500Name("CN=" + host + ",O=Raccordement Demonstration,C=FR");
            var builder = builder(subject, keys(), valid);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
            builder.addExtension(
                    Extension.certificatePolicies,
                    false,
                    new CertificatePolicies(new PolicyInformation(POLICY)));
            var file = new CMSSignedDataGenerator();
            file.addCertificates(new CollectionStore<>(List.of(sign(builder), root)));
            return new Fichier(
                    host + ".p7b", file.generate(new CMSAbsentContent()).getEncoded("DER"));
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair of, Duration valid) {
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(SERIAL_BITS, random),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(valid)),
                subject,
                of.getPublic());
    }

    private X509CertificateHolder sign(JcaX509v3CertificateBuilder builder)
            throws OperatorCreationException {
        return builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
