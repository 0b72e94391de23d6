package fr.raccordement.command.certificat;

import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** RSASSA-PSS by the platform itself, whose name for it the certificate library does not know. */
final class PssSignature {

    private PssSignature() {}

    static boolean is(AlgorithmIdentifier algorithm) {
        return PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm());
    }

    static boolean verify(
            SubjectPublicKeyInfo key,
            AlgorithmIdentifier algorithm,
            byte[] signed,
            byte[] signature)
            throws Exception {
        var parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
        parameters.init(algorithm.getParameters().toASN1Primitive().getEncoded());
        var kind = is(key.getAlgorithm()) ? "RSASSA-PSS" : "RSA";
        var verifier = Signature.getInstance("RSASSA-PSS");
        verifier.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
        verifier.initVerify(
                KeyFactory.getInstance(kind)
                        .generatePublic(new X509EncodedKeySpec(key.getEncoded())));
        verifier.update(signed);
        return verifier.verify(signature);
    }
}
