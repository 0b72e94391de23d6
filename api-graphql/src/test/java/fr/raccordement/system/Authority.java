package fr.raccordement.system;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.CollectionStore;

/** An authority of the test that issues PKCS#7 files with the whole chain (S-17). */
final class Authority {

    static final KeyPurposeId CLIENT = KeyPurposeId.id_kp_clientAuth;
    static final KeyPurposeId SERVER = KeyPurposeId.id_kp_serverAuth;

    private static final int VALID_DAYS = 300;

    private final String name;
    private final KeyPair keys = keys();
    private final X509CertificateHolder root;

    Authority(String name) {
        this(name, VALID_DAYS);
    }

    /**
     * @param days how long from now it is valid itself
     */
    Authority(String name, int days) {
        this.name = "CN=" + name + ",O=Essai,C=FR";
        root = authority(days);
    }

    /** A file to deposit, as the schema wants it, and the fingerprint of its certificate. */
    record Issued(Map<String, String> file, String sha256) {}

    Issued issue(String subject, KeyPurposeId... purposes) {
        return issue(VALID_DAYS, subject, purposes);
    }

    /**
     * @param days how long from now the certificate is valid
     */
    Issued issue(int days, String subject, KeyPurposeId... purposes) {
        try {
            var name = new X500Name("CN=" + subject + ",O=Essai,C=FR");
            var builder = builder(name, keys(), days);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
            builder.addExtension(
                    Extension.certificatePolicies,
                    false,
                    new CertificatePolicies(
                            new PolicyInformation(new ASN1ObjectIdentifier("2.999.250.1"))));
            var leaf = sign(builder);
            var p7b = new CMSSignedDataGenerator();
            p7b.addCertificates(new CollectionStore<>(List.of(leaf, root)));
            var bytes = p7b.generate(new CMSAbsentContent()).getEncoded("DER");
            var content = Base64.getEncoder().encodeToString(bytes);
            var digest = MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded());
            return new Issued(
                    Map.of("nom", subject + ".p7b", "contenu", content),
                    HexFormat.of().formatHex(digest));
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Puts the root among the issuers that a program on these data trusts (S-16). */
    Authority trustedOn(Path data) throws Exception {
        var body = Base64.getMimeEncoder().encodeToString(root.getEncoded());
        Files.writeString(
                Files.createDirectories(data.resolve("emetteurs")).resolve(name + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        return this;
    }

    /** Its certificate, as the schema wants files. */
    String certificat() {
        try {
            return Base64.getEncoder().encodeToString(root.getEncoded());
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What must never be sent. */
    static String privateKey() {
        return Base64.getEncoder().encodeToString(keys().getPrivate().getEncoded());
    }

    private X509CertificateHolder authority(int days) {
        try {
            var builder = builder(new X500Name(name), keys, days);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return sign(builder);
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair of, int days) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new JcaX509v3CertificateBuilder(
                new X500Name(name),
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(days, ChronoUnit.DAYS)),
                subject,
                of.getPublic());
    }

    private X509CertificateHolder sign(JcaX509v3CertificateBuilder builder) throws Exception {
        return builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }
}
