package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import java.math.BigInteger;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cryptlib.CryptlibObjectIdentifiers;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** Judges a public key without computing with it, so that an absurd one costs nothing. */
final class PublicKeys {

    private static final Set<ASN1ObjectIdentifier> RSA =
            Set.of(PKCSObjectIdentifiers.rsaEncryption, PKCSObjectIdentifiers.id_RSASSA_PSS);
    private static final Set<ASN1ObjectIdentifier> EDWARDS =
            Set.of(
                    EdECObjectIdentifiers.id_Ed25519,
                    EdECObjectIdentifiers.id_Ed448,
                    CryptlibObjectIdentifiers.curvey25519);

    /** NIST, Brainpool and the French FRP256v1. */
    private static final Set<String> CURVES =
            Set.of(
                    "1.2.840.10045.3.1.7",
                    "1.3.132.0.34",
                    "1.3.132.0.35",
                    "1.3.36.3.3.2.8.1.1.7",
                    "1.3.36.3.3.2.8.1.1.11",
                    "1.3.36.3.3.2.8.1.1.13",
                    "1.2.250.1.223.101.256.1");

    private static final BigInteger MIN_EXPONENT = BigInteger.valueOf(65_537);
    private static final int MAX_EXPONENT_BITS = 64;

    /**
     * The product of those below 752, by which no modulus may be divided (NIST SP 800-89, 5.3.3).
     */
    private static final BigInteger SMALL_PRIMES =
            IntStream.range(2, 752)
                    .mapToObj(BigInteger::valueOf)
                    .filter(it -> it.isProbablePrime(20))
                    .reduce(BigInteger.ONE, BigInteger::multiply);

    private PublicKeys() {}

    static boolean isRsa(SubjectPublicKeyInfo key) {
        return RSA.contains(key.getAlgorithm().getAlgorithm());
    }

    /** Whether verifying a signature with this key takes a bounded time. */
    static boolean affordable(SubjectPublicKeyInfo key) {
        try {
            if (isRsa(key)) {
                var rsa = RSAPublicKey.getInstance(key.parsePublicKey());
                return rsa.getModulus().bitLength() <= RuleSet.MAX_RSA_BITS
                        && rsa.getPublicExponent().bitLength() <= MAX_EXPONENT_BITS;
            }
            return isKnownCurve(key) || EDWARDS.contains(key.getAlgorithm().getAlgorithm());
        } catch (Exception malformed) {
            return false;
        }
    }

    /** What is wrong with the key; null where it is strong enough. */
    static @Nullable Texte weakness(SubjectPublicKeyInfo key) {
        try {
            if (isRsa(key)) {
                return rsaWeakness(RSAPublicKey.getInstance(key.parsePublicKey()));
            }
            if (X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())) {
                return curveWeakness(key);
            }
        } catch (Exception malformed) {
            return new Texte("clé publique illisible", "malformed public key");
        }
        var name = Algorithms.name(key.getAlgorithm().getAlgorithm());
        return new Texte(
                "algorithme de clé non admis (%s ; RSA ou courbe elliptique attendus)"
                        .formatted(name),
                "key algorithm not accepted (%s; RSA or elliptic curve expected)".formatted(name));
    }

    private static @Nullable Texte rsaWeakness(RSAPublicKey key) {
        var bits = key.getModulus().bitLength();
        var exponent = key.getPublicExponent();
        if (bits < RuleSet.MIN_RSA_BITS || bits > RuleSet.MAX_RSA_BITS) {
            return new Texte(
                    "RSA %d bits (2048 à 8192 attendus)".formatted(bits),
                    "RSA %d bits (2048 to 8192 expected)".formatted(bits));
        }
        if (exponent.compareTo(MIN_EXPONENT) < 0
                || exponent.bitLength() > MAX_EXPONENT_BITS
                || !exponent.testBit(0)
                || !key.getModulus().testBit(0)) {
            return new Texte(
                    "exposant ou module RSA non admis", "RSA exponent or modulus not accepted");
        }
        if (!key.getModulus().gcd(SMALL_PRIMES).equals(BigInteger.ONE)) {
            return new Texte(
                    "module RSA divisible par un petit nombre premier",
                    "RSA modulus divisible by a small prime");
        }
        return null;
    }

    private static @Nullable Texte curveWeakness(SubjectPublicKeyInfo key) {
        if (!isKnownCurve(key)) {
            return new Texte(
                    "courbe non admise (P-256, P-384, P-521, Brainpool ou FRP256v1 attendues)",
                    "curve not accepted (P-256, P-384, P-521, Brainpool or FRP256v1 expected)");
        }
        var curve = ECNamedCurveTable.getByOID(curve(key)).getCurve();
        if (curve.decodePoint(key.getPublicKeyData().getBytes()).isInfinity()) {
            throw new IllegalArgumentException("The point at infinity is no key.");
        }
        return null;
    }

    private static boolean isKnownCurve(SubjectPublicKeyInfo key) {
        return X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())
                && key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve
                && CURVES.contains(curve.getId());
    }

    private static ASN1ObjectIdentifier curve(SubjectPublicKeyInfo key) {
        return ASN1ObjectIdentifier.getInstance(key.getAlgorithm().getParameters());
    }
}
