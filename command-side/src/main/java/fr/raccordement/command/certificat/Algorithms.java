package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.jspecify.annotations.Nullable;

/** What algorithms are called, and which of them nobody here verifies. */
final class Algorithms {

    private static final int LONGEST_NAME = 60;

    private Algorithms() {}

    static String name(ASN1ObjectIdentifier algorithm) {
        var name = new DefaultAlgorithmNameFinder().getAlgorithmName(algorithm);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Says so where a signature by this issuer cannot be verified at all; else null. */
    static @Nullable Texte unsupported(Certificat issuer, Certificat issued) {
        if (PublicKeys.affordable(issuer.key())) {
            return null;
        }
        var name = name(issued.signed().algorithm().getAlgorithm());
        return new Texte(
                "La signature de « %s » (%s) emploie un algorithme ou une clé qui n'est pas pris en"
                                .formatted(issued.called(), name)
                        + " charge.",
                "The signature of \"%s\" (%s) uses an algorithm or a key that is not supported."
                        .formatted(issued.called(), name));
    }
}
