package fr.raccordement.command.certificat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate in the making; what is not said is as an authority would do it. */
public final class TestCertificate {

    /** When the tests happen. */
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static final AtomicLong SERIAL = new AtomicLong(0xABCDEF);

    private final X500Name subject;
    private final ExtensionsGenerator extensions = new ExtensionsGenerator();
    private KeyPair keys = keys();
    private Instant from = NOW.minus(Duration.ofDays(100));
    private Instant until = NOW.plus(Duration.ofDays(400));
    private Time @Nullable [] times;
    private BigInteger serial = BigInteger.valueOf(SERIAL.incrementAndGet());

    public TestCertificate(String subject) {
        this(new X500Name(subject));
    }

    TestCertificate(X500Name subject) {
        this.subject = subject;
    }

    public static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    static KeyPair keys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static KeyPair rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The public half of an RSA key that nobody has: enough for whoever signs nothing. */
    static KeyPair rsaPublic(int bits, long exponent) {
        try {
            var modulus = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.valueOf(189));
            while (isDivisible(modulus)) {
                modulus = modulus.subtract(BigInteger.TWO);
            }
            var spec = new RSAPublicKeySpec(modulus, BigInteger.valueOf(exponent));
            return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(spec), null);
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isDivisible(BigInteger modulus) {
        return IntStream.range(2, 752)
                .anyMatch(it -> modulus.mod(BigInteger.valueOf(it)).signum() == 0);
    }

    public TestCertificate authority() {
        return authority(new BasicConstraints(true), KeyUsage.keyCertSign | KeyUsage.cRLSign)
                .policies("2.5.29.32.0");
    }

    TestCertificate authority(BasicConstraints constraints, int usage) {
        with(Extension.basicConstraints, true, constraints);
        return with(Extension.keyUsage, true, new KeyUsage(usage));
    }

    /** An end-entity certificate for these roles. */
    public TestCertificate leaf(KeyPurposeId... purposes) {
        with(Extension.keyUsage, true, new KeyUsage(0xA0));
        with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        return policies("2.999.250.1");
    }

    TestCertificate policies(String... oids) {
        var policies =
                Stream.of(oids)
                        .map(oid -> new PolicyInformation(new ASN1ObjectIdentifier(oid)))
                        .toArray(PolicyInformation[]::new);
        return with(Extension.certificatePolicies, false, new CertificatePolicies(policies));
    }

    TestCertificate with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            extensions.replaceExtension(
                    new Extension(oid, critical, value.toASN1Primitive().getEncoded()));
        } catch (IllegalArgumentException | java.io.IOException first) {
            add(oid, critical, value);
        }
        return this;
    }

    TestCertificate without(ASN1ObjectIdentifier oid) {
        extensions.removeExtension(oid);
        return this;
    }

    private void add(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            extensions.addExtension(oid, critical, value);
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public TestCertificate keys(KeyPair keys) {
        this.keys = keys;
        return this;
    }

    public TestCertificate valid(Instant from, Instant until) {
        this.from = from;
        this.until = until;
        return this;
    }

    /** The same, written as given. */
    TestCertificate valid(Time from, Time until) {
        times = new Time[] {from, until};
        return this;
    }

    TestCertificate serial(BigInteger serial) {
        this.serial = serial;
        return this;
    }

    public Issued selfSigned() {
        return signed(subject, keys, algorithm(keys.getPublic()));
    }

    public Issued by(Issued issuer) {
        return signed(
                issuer.holder().getSubject(), issuer.keys(), algorithm(issuer.keys().getPublic()));
    }

    Issued signed(X500Name issuer, KeyPair signing, String algorithm) {
        try {
            var key = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
            var builder =
                    new X509v3CertificateBuilder(
                            issuer,
                            serial,
                            times == null ? new Time(Date.from(from)) : times[0],
                            times == null ? new Time(Date.from(until)) : times[1],
                            subject,
                            key);
            if (!extensions.isEmpty()) {
                for (var oid : extensions.generate().getExtensionOIDs()) {
                    builder.addExtension(extensions.generate().getExtension(oid));
                }
            }
            var signer = new JcaContentSignerBuilder(algorithm);
            if (algorithm.endsWith("MGF1")) {
                signer.setProvider(BouncyCastle.PROVIDER); // the JDK has another name for it
            }
            var signature = signer.build(signing.getPrivate());
            return new Issued(builder.build(signature), keys);
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Any certificate with this key, in whatever way that is written. */
    static byte[] encodedWith(SubjectPublicKeyInfo key) {
        try {
            var signer = keys();
            return new X509v3CertificateBuilder(
                            new X500Name("CN=x"),
                            BigInteger.ONE,
                            Date.from(NOW),
                            Date.from(NOW),
                            new X500Name("CN=x"),
                            key)
                    .build(
                            new JcaContentSignerBuilder("SHA256withECDSA")
                                    .build(signer.getPrivate()))
                    .getEncoded();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String algorithm(PublicKey key) {
        return key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }

    /** A certificate and its keys, for issuing others. */
    public record Issued(X509CertificateHolder holder, KeyPair keys) {}
}
