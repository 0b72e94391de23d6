package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/** RSASSA-PSS by the platform itself, whose name for it the certificate library does not know. */
final class PssSignature {

    private static final BigInteger TRAILER = BigInteger.ONE;

    private static final Map<ASN1ObjectIdentifier, Integer> HASH_OCTETS =
            Map.of(
                    OIWObjectIdentifiers.idSHA1, 20,
                    NISTObjectIdentifiers.id_sha224, 28,
                    NISTObjectIdentifiers.id_sha256, 32,
                    NISTObjectIdentifiers.id_sha384, 48,
                    NISTObjectIdentifiers.id_sha512, 64);

    private static final Set<ASN1ObjectIdentifier> HASHES = HASH_OCTETS.keySet();

    private PssSignature() {}

    static boolean is(AlgorithmIdentifier algorithm) {
        return PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm());
    }

    /**
     * Why no signature with these parameters is verified, whoever made it (RFC 4055, 3.1); null
     * where they are good.
     */
    static @Nullable Texte fault(AlgorithmIdentifier algorithm) {
        if (!is(algorithm)) {
            return null;
        }
        if (algorithm.getParameters() == null) {
            return new Texte("n'a pas de paramètres", "has no parameters");
        }
        try {
            return fault(RSASSAPSSparams.getInstance(algorithm.getParameters()));
        } catch (RuntimeException malformed) {
            return new Texte("a des paramètres mal formés", "has malformed parameters");
        }
    }

    /** That of a certificate, in a sentence. */
    static Texte said(Certificat certificat, Texte fault) {
        return new Texte(
                "La signature de « %s » (RSASSA-PSS) %s (RFC 4055, 3.1)."
                        .formatted(certificat.called(), fault.fr()),
                "The signature of \"%s\" (RSASSA-PSS) %s (RFC 4055, 3.1)."
                        .formatted(certificat.called(), fault.en()));
    }

    private static @Nullable Texte fault(RSASSAPSSparams parameters) {
        if (!TRAILER.equals(parameters.getTrailerField())) {
            return new Texte(
                    "nomme une fin (trailerField) autre que 1",
                    "names a trailer field other than 1");
        }
        var mask = parameters.getMaskGenAlgorithm();
        if (!PKCSObjectIdentifiers.id_mgf1.equals(mask.getAlgorithm())) {
            return new Texte(
                    "nomme un masque autre que MGF1", "names a mask generation other than MGF1");
        }
        var hash = parameters.getHashAlgorithm().getAlgorithm();
        if (!HASHES.contains(hash)
                || !HASHES.contains(
                        AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm())) {
            return new Texte(
                    "nomme une fonction de hachage qui n'est pas prise en charge",
                    "names a hash that is not supported");
        }
        return parameters.getSaltLength().signum() < 0
                ? new Texte("nomme un sel de longueur négative", "names a salt of negative length")
                : null;
    }

    /**
     * Why that key cannot have made a signature with these parameters (RFC 4055, 3.1 and 3.3); null
     * where it can.
     */
    static @Nullable Texte mismatch(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm) {
        if (!is(algorithm) || fault(algorithm) != null) {
            return null;
        }
        if (!PublicKeys.isRsa(key)) {
            return new Texte("veut une clé RSA", "wants an RSA key");
        }
        var asked = RSASSAPSSparams.getInstance(algorithm.getParameters());
        try {
            var bits = RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength();
            var hash = HASH_OCTETS.getOrDefault(asked.getHashAlgorithm().getAlgorithm(), 0);
            var room = (bits + 6) / 8 - hash - 2;
            if (asked.getSaltLength().compareTo(BigInteger.valueOf(room)) > 0) {
                return new Texte(
                        "nomme un sel trop long pour la clé de l'émetteur",
                        "names a salt too long for the key of the issuer");
            }
            return permitted(key.getAlgorithm(), asked)
                    ? null
                    : new Texte(
                            "n'a pas les paramètres que la clé de l'émetteur demande",
                            "has not the parameters that the key of the issuer asks for");
        } catch (IOException | RuntimeException malformed) {
            return new Texte(
                    "ne se vérifie pas : la clé de l'émetteur est mal formée",
                    "cannot be verified: the key of the issuer is malformed");
        }
    }

    /** A key for this kind of signatures may say by which of them it signs. */
    private static boolean permitted(AlgorithmIdentifier key, RSASSAPSSparams asked) {
        if (!is(key) || key.getParameters() == null) {
            return true;
        }
        var bound = RSASSAPSSparams.getInstance(key.getParameters());
        return bound.getHashAlgorithm()
                        .getAlgorithm()
                        .equals(asked.getHashAlgorithm().getAlgorithm())
                && mask(bound).equals(mask(asked))
                && asked.getSaltLength().compareTo(bound.getSaltLength()) >= 0;
    }

    private static ASN1ObjectIdentifier mask(RSASSAPSSparams parameters) {
        return AlgorithmIdentifier.getInstance(parameters.getMaskGenAlgorithm().getParameters())
                .getAlgorithm();
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
