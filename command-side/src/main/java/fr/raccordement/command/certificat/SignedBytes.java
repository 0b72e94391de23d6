package fr.raccordement.command.certificat;

import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * What a certificate or a revocation list has in common: bytes, how they are signed, the signature.
 *
 * @param signed the bytes under the signature, as they came
 * @param algorithm how they are signed
 * @param signature the signature itself
 */
record SignedBytes(byte[] signed, AlgorithmIdentifier algorithm, byte[] signature) {

    static SignedBytes of(byte[] encoded) throws UnreadableException {
        var parts = Slices.of(encoded);
        if (parts.size() != 3) {
            throw malformed();
        }
        try {
            return new SignedBytes(
                    parts.get(0),
                    AlgorithmIdentifier.getInstance(parts.get(1)),
                    ASN1BitString.getInstance(parts.get(2)).getOctets());
        } catch (RuntimeException malformed) {
            throw malformed();
        }
    }

    private static UnreadableException malformed() {
        return new UnreadableException(
                "Une signature est mal formée.", "A signature is malformed.");
    }
}
