package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.Controle;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * CERT_KEY: every key that is relied on is strong enough, and so is every signature but that of the
 * authority that is trusted, on which nothing rests; the key is nobody else's.
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
        var path = certificat.path();
        if (isOfAuthority(certificat)) {
            return Check.CERT_KEY.nonConforme(
                    "La clé du certificat est celle d'une autorité de certification.",
                    "The key of the certificate is that of a certification authority.");
        }
        for (var each : path.relied()) {
            var unsigned = each == path.relied().getLast() && (path.trusted() || each.selfIssued());
            var weakness = weakness(each, unsigned && each.authority());
            if (weakness != null) {
                return Check.CERT_KEY.nonConforme(weakness);
            }
        }
        return Check.CERT_KEY.conforme(
                "Clés et signatures sont assez fortes.", "Keys and signatures are strong enough.");
    }

    private static boolean isOfAuthority(RuleCase certificat) {
        var key = certificat.leaf().cleSha256();
        return certificat.circumstances().trusted().holdKey(key)
                || certificat.path().certificats().stream()
                        .skip(1)
                        .anyMatch(authority -> authority.cleSha256().equals(key));
    }

    /**
     * What is too weak about a certificate; null where nothing is.
     *
     * @param taken whether the certificate is relied on as such, so that nothing rests on its
     *     signature
     */
    static @Nullable Texte weakness(Certificat certificat, boolean taken) {
        var weakness = PublicKeys.weakness(certificat.key());
        if (weakness != null) {
            return new Texte(
                    "Clé de « %s » : %s.".formatted(certificat.called(), weakness.fr()),
                    "Key of \"%s\": %s.".formatted(certificat.called(), weakness.en()));
        }
        var algorithm = certificat.signed().algorithm();
        if (taken) {
            return null;
        }
        var fault = PssSignature.fault(algorithm);
        if (fault != null) {
            return PssSignature.said(certificat, fault);
        }
        if (accepted(algorithm)) {
            return null;
        }
        var name = Details.signature(certificat);
        return new Texte(
                "« %s » est signé avec %s ; SHA-256 ou mieux est attendu."
                        .formatted(certificat.called(), name),
                "\"%s\" is signed with %s; SHA-256 or better is expected."
                        .formatted(certificat.called(), name));
    }

    private static boolean accepted(AlgorithmIdentifier algorithm) {
        if (!PssSignature.is(algorithm)) {
            return SIGNATURES.contains(algorithm.getAlgorithm());
        }
        var parameters = RSASSAPSSparams.getInstance(algorithm.getParameters());
        return DIGESTS.contains(parameters.getHashAlgorithm().getAlgorithm());
    }
}
