package fr.raccordement.command.certificat;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * What a certificate or a revocation list has in common: bytes, how they are signed, the signature.
 *
 * @param signed the bytes under the signature, as they came
 * @param algorithm how they are signed
 * @param consistent whether the signed bytes name the same algorithm (RFC 5280, 4.1.1.2)
 * @param signature the signature itself
 */
record SignedBytes(
        byte[] signed, AlgorithmIdentifier algorithm, boolean consistent, byte[] signature) {

    /**
     * @param encoded the whole, as it came
     * @param inner the algorithm that the signed bytes name
     */
    static SignedBytes of(byte[] encoded, AlgorithmIdentifier inner) throws UnreadableException {
        var parts = Slices.of(encoded);
        try {
            var algorithm = AlgorithmIdentifier.getInstance(parts.get(1));
            return new SignedBytes(
                    parts.get(0),
                    algorithm,
                    algorithm.equals(inner),
                    ASN1BitString.getInstance(parts.get(2)).getOctets());
        } catch (RuntimeException malformed) {
            throw new UnreadableException(
                    "Une signature est mal formée.", "A signature is malformed.");
        }
    }
}
