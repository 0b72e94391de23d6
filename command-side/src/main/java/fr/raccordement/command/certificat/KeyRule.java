package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/**
 * CERT_KEY: every key of the path is strong enough, and so is every signature but the root's own,
 * on which nothing rests.
 */
final class KeyRule implements Rule {

    private static final Set<ASN1ObjectIdentifier> SIGNATURES =
            Set.of(
                    PKCSObjectIdentifiers.sha256WithRSAEncryption,
                    PKCSObjectIdentifiers.sha384WithRSAEncryption,
                    PKCSObjectIdentifiers.sha512WithRSAEncryption,
                    X9ObjectIdentifiers.ecdsa_with_SHA256,
                    X9ObjectIdentifiers.ecdsa_with_SHA384,
                    X9ObjectIdentifiers.ecdsa_with_SHA512);
    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(
                    NISTObjectIdentifiers.id_sha256,
                    NISTObjectIdentifiers.id_sha384,
                    NISTObjectIdentifiers.id_sha512);

    @Override
    public Controle judge(RuleCase certificat) {
        for (var each : certificat.path().certificats()) {
            var weakness = PublicKeys.weakness(each.key());
            if (weakness != null) {
                return Check.CERT_KEY.nonConforme(
                        "Clé de « %s » : %s.".formatted(each.sujet(), weakness.fr()),
                        "Key of \"%s\": %s.".formatted(each.sujet(), weakness.en()));
            }
            var algorithm = each.holder().getSignatureAlgorithm();
            if (!(each.selfIssued() && each.authority()) && !accepted(algorithm)) {
                var name = name(algorithm);
                return Check.CERT_KEY.nonConforme(
                        "« %s » est signé avec %s ; SHA-256 ou mieux est attendu."
                                .formatted(each.sujet(), name),
                        "\"%s\" is signed with %s; SHA-256 or better is expected."
                                .formatted(each.sujet(), name));
            }
        }
        return Check.CERT_KEY.conforme(
                "Clés et signatures sont assez fortes.", "Keys and signatures are strong enough.");
    }

    private static boolean accepted(AlgorithmIdentifier algorithm) {
        if (!PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm())) {
            return SIGNATURES.contains(algorithm.getAlgorithm());
        }
        try {
            var parameters = RSASSAPSSparams.getInstance(algorithm.getParameters());
            return DIGESTS.contains(parameters.getHashAlgorithm().getAlgorithm());
        } catch (RuntimeException malformed) {
            return false;
        }
    }

    private static String name(AlgorithmIdentifier algorithm) {
        var name = new DefaultAlgorithmNameFinder().getAlgorithmName(algorithm.getAlgorithm());
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
