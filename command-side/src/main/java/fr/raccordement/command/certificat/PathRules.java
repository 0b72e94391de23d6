package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/** What RFC 5280 asks of the authorities of a path whose signatures are right. */
final class PathRules {

    private PathRules() {}

    /** The first thing wrong; null where all is well. */
    static @Nullable Texte problem(Path path) {
        if (path.authorities().isEmpty()) {
            return new Texte(
                    "Le certificat est auto-signé : aucune autorité ne l'a émis.",
                    "The certificate is self-signed: no authority has issued it.");
        }
        for (var certificat : path.certificats()) {
            if (!certificat.unknownCritical().isEmpty()) {
                return of(
                        certificat,
                        "porte une extension critique inconnue",
                        "has an unknown critical extension");
            }
        }
        var below = 0;
        for (var authority : path.authorities()) {
            var problem = problem(authority, below);
            if (problem != null) {
                return problem;
            }
            below += authority.selfIssued() ? 0 : 1;
        }
        return NamesAllowed.problem(path);
    }

    private static @Nullable Texte problem(Certificat authority, int below) {
        if (!authority.authority()) {
            return of(authority, "n'est pas une autorité", "is not an authority");
        }
        if (!authority.mayDo(KeyUsage.keyCertSign)) {
            return of(authority, "ne peut pas signer de certificats", "may not sign certificates");
        }
        var basic = authority.basic();
        var length = basic == null ? null : basic.getPathLenConstraintInteger();
        if (length != null
                && length.getPositiveValue().bitLength() < 31
                && length.getPositiveValue().intValue() < below) {
            return of(
                    authority,
                    "n'autorise pas autant d'autorités sous elle",
                    "does not allow that many authorities below it");
        }
        return null;
    }

    private static Texte of(Certificat certificat, String fr, String en) {
        return new Texte(
                "« %s » %s.".formatted(certificat.sujet(), fr),
                "\"%s\" %s.".formatted(certificat.sujet(), en));
    }
}
