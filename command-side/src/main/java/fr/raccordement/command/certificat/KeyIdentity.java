package fr.raccordement.command.certificat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Which public key it is, however it is written: SHA-256 of its usual SubjectPublicKeyInfo (RSA
 * under rsaEncryption with NULL, points uncompressed), lower-case hexadecimal. What a key is
 * claimed by (S-18), whether a certificate or an SSH line brings it (D-165).
 */
public final class KeyIdentity {

    private static final List<ASN1ObjectIdentifier> RSA =
            List.of(
                    PKCSObjectIdentifiers.rsaEncryption,
                    PKCSObjectIdentifiers.id_RSASSA_PSS,
                    PKCSObjectIdentifiers.id_RSAES_OAEP);

    private KeyIdentity() {}

    /** The identity of a key; of one that cannot be read, that of its bytes. */
    static String of(SubjectPublicKeyInfo key) {
        return everWrittenAs(key).getFirst();
    }

    /**
     * The identity of the key of an OpenSSH public key line; empty where it is none.
     *
     * @param line type, Base64, perhaps a comment
     */
    public static Optional<String> ofOpenSsh(String line) {
        return everOpenSsh(line).stream().findFirst();
    }

    /**
     * The identity of the key of an OpenSSH public key line, and the hashes under which the same
     * key could be claimed while claims were of the bytes that came; empty where it is none.
     */
    public static List<String> everOpenSsh(String line) {
        try {
            BouncyCastle.prepare();
            var blob = Base64.getDecoder().decode(line.strip().split("\\s+", 3)[1]);
            var key = OpenSSHPublicKeyUtil.parsePublicKey(blob);
            return everWrittenAs(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key));
        } catch (Exception malformed) {
            return List.of();
        }
    }

    /**
     * The identity, and the hashes under which the same key could be claimed while claims were of
     * the bytes that came; the identity first.
     */
    static List<String> everWrittenAs(SubjectPublicKeyInfo key) {
        try {
            var written =
                    RSA.contains(key.getAlgorithm().getAlgorithm()) ? rsa(key) : otherThanRsa(key);
            return Stream.concat(written, Stream.of(key))
                    .map(KeyIdentity::asWritten)
                    .distinct()
                    .toList();
        } catch (Exception unreadable) {
            return List.of(asWritten(key));
        }
    }

    private static Stream<SubjectPublicKeyInfo> rsa(SubjectPublicKeyInfo key) throws Exception {
        var numbers = RSAPublicKey.getInstance(key.parsePublicKey());
        var written = Stream.<SubjectPublicKeyInfo>builder();
        for (var algorithm : algorithms()) {
            written.add(new SubjectPublicKeyInfo(algorithm, numbers));
        }
        return written.build();
    }

    private static List<AlgorithmIdentifier> algorithms() {
        return List.of(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS),
                pss(NISTObjectIdentifiers.id_sha256, 32),
                pss(NISTObjectIdentifiers.id_sha384, 48),
                pss(NISTObjectIdentifiers.id_sha512, 64));
    }

    /** As OpenSSL writes the parameters of a key for one digest. */
    private static AlgorithmIdentifier pss(ASN1ObjectIdentifier digest, int salt) {
        var hash = new AlgorithmIdentifier(digest, DERNull.INSTANCE);
        var mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash);
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        hash,
                        mask,
                        new org.bouncycastle.asn1.ASN1Integer(salt),
                        RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
    }

    private static Stream<SubjectPublicKeyInfo> otherThanRsa(SubjectPublicKeyInfo key) {
        return X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())
                        && key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier name
                ? points(key, name)
                : Stream.of(key);
    }

    /** Uncompressed, compressed, and the hybrid of both that X9.62 knows. */
    private static Stream<SubjectPublicKeyInfo> points(
            SubjectPublicKeyInfo key, ASN1ObjectIdentifier name) {
        var curve = ECNamedCurveTable.getByOID(name).getCurve();
        var point = curve.decodePoint(key.getPublicKeyData().getOctets());
        return Stream.of(point.getEncoded(false), point.getEncoded(true), hybrid(point))
                .map(bytes -> new SubjectPublicKeyInfo(algorithm(name), bytes));
    }

    private static byte[] hybrid(ECPoint point) {
        var bytes = point.getEncoded(false);
        bytes[0] = (byte) (point.normalize().getAffineYCoord().testBitZero() ? 7 : 6);
        return bytes;
    }

    private static AlgorithmIdentifier algorithm(ASN1Encodable curve) {
        return new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve);
    }

    /** SHA-256 of a key as it is written, lower-case hexadecimal. */
    static String asWritten(SubjectPublicKeyInfo key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getEncoded(ASN1Encoding.DER)));
        } catch (NoSuchAlgorithmException | java.io.IOException impossible) {
            throw new IllegalStateException("A public key cannot be written.", impossible);
        }
    }
}
