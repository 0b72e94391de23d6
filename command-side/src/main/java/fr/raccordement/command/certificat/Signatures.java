package fr.raccordement.command.certificat;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Verifies who signed what. RSA is left to the platform, which is faster and proves nothing about a
 * modulus first; the curves it lacks are left to Bouncy Castle.
 */
final class Signatures {

    private Signatures() {}

    static boolean signed(SubjectPublicKeyInfo by, Certificat certificat) {
        try {
            return PublicKeys.affordable(by) && verified(by, certificat.holder());
        } catch (Exception unverifiable) {
            return false;
        }
    }

    static boolean signed(SubjectPublicKeyInfo by, X509CRLHolder crl) {
        try {
            return PublicKeys.affordable(by) && crl.isSignatureValid(verifier(by));
        } catch (Exception unverifiable) {
            return false;
        }
    }

    private static boolean verified(SubjectPublicKeyInfo by, X509CertificateHolder holder)
            throws Exception {
        var algorithm = holder.getSignatureAlgorithm();
        if (!PssSignature.is(algorithm)) {
            return holder.isSignatureValid(verifier(by));
        }
        var signed = holder.toASN1Structure().getTBSCertificate();
        return PublicKeys.isRsa(by)
                && algorithm.equals(signed.getSignature())
                && PssSignature.verify(
                        by, algorithm, signed.getEncoded("DER"), holder.getSignature());
    }

    private static ContentVerifierProvider verifier(SubjectPublicKeyInfo key) throws Exception {
        var builder = new JcaContentVerifierProviderBuilder();
        if (!PublicKeys.isRsa(key)) {
            builder.setProvider(BouncyCastle.PROVIDER);
        }
        return builder.build(key);
    }
}
