package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the certificates of a path and costs nothing: neither names nor policies. */
final class PathRules {

    private PathRules() {}

    /** The first thing wrong; null where all is well. */
    static @Nullable Texte problem(List<Certificat> path) {
        if (path.size() == 1) {
            return new Texte(
                    "Le certificat est auto-signé : aucune autorité ne l'a émis.",
                    "The certificate is self-signed: no authority has issued it.");
        }
        for (var certificat : path) {
            if (!certificat.unknownCritical().isEmpty()) {
                var oid = certificat.unknownCritical().getFirst();
                return of(
                        certificat,
                        "porte une extension critique inconnue (%s)".formatted(oid),
                        "has an unknown critical extension (%s)".formatted(oid));
            }
        }
        var below = 0;
        for (var authority : path.subList(1, path.size())) {
            var problem = problem(authority, below);
            if (problem != null) {
                return problem;
            }
            below += authority.selfIssued() ? 0 : 1;
        }
        return null;
    }

    private static @Nullable Texte problem(Certificat authority, int below) {
        if (!authority.authority()) {
            return of(authority, "n'est pas une autorité", "is not an authority");
        }
        if (!authority.mayIssue()) {
            return of(authority, "ne peut pas signer de certificats", "may not sign certificates");
        }
        if (authority.constraint().filter(Constraint::isOfUnknownKind).isPresent()) {
            return of(
                    authority,
                    "contraint des noms d'une sorte que rien ici ne compare",
                    "constrains names of a kind that nothing here compares");
        }
        return authority.leavesRoomFor(below)
                ? null
                : of(
                        authority,
                        "n'autorise pas autant d'autorités sous elle",
                        "does not allow that many authorities below it");
    }

    private static Texte of(Certificat certificat, String fr, String en) {
        return new Texte(
                "« %s » %s.".formatted(certificat.called(), fr),
                "\"%s\" %s.".formatted(certificat.called(), en));
    }
}
