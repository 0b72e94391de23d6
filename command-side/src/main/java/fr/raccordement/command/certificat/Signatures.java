package fr.raccordement.command.certificat;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Verifies who signed what, over the bytes that came. RSA and the curves that it has are left to
 * the platform, which is faster and proves nothing about a modulus first; the other curves are left
 * to Bouncy Castle.
 */
final class Signatures {

    private static final Set<String> PLATFORM_CURVES =
            Set.of("1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35");

    private static final byte UNCOMPRESSED = 4;

    private Signatures() {}

    static boolean signed(SubjectPublicKeyInfo by, SignedBytes what) {
        try {
            return what.consistent() && PublicKeys.affordable(by) && verified(by, what);
        } catch (Exception unverifiable) {
            return false;
        }
    }

    private static boolean verified(SubjectPublicKeyInfo by, SignedBytes what) throws Exception {
        if (PssSignature.is(what.algorithm())) {
            return PublicKeys.isRsa(by)
                    && PssSignature.verify(by, what.algorithm(), what.signed(), what.signature());
        }
        var verifier = verifier(by).get(what.algorithm());
        try (var stream = verifier.getOutputStream()) {
            stream.write(what.signed());
        }
        return verifier.verify(what.signature());
    }

    private static ContentVerifierProvider verifier(SubjectPublicKeyInfo key) throws Exception {
        var builder = new JcaContentVerifierProviderBuilder();
        if (!PublicKeys.isRsa(key) && !isOfPlatform(key)) {
            builder.setProvider(BouncyCastle.PROVIDER);
        }
        return builder.build(key);
    }

    private static boolean isOfPlatform(SubjectPublicKeyInfo key) {
        return key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve
                && PLATFORM_CURVES.contains(curve.getId())
                && key.getPublicKeyData().getOctets()[0] == UNCOMPRESSED;
    }
}
