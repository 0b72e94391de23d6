package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the way from one certificate to a root, among those of its file only. The work is
 * bounded by the number of signatures verified, however the certificates cross-sign.
 */
final class PathBuilder {

    private final Map<X500Name, List<Certificat>> bySubject = new HashMap<>();
    private final Predicate<Path> preferred;
    private final List<Certificat> current = new ArrayList<>();
    private List<Certificat> longest = List.of();
    private @Nullable Path complete;
    private @Nullable Path best;
    private int checks;
    private boolean tooDeep;
    private boolean forged;

    /**
     * @param preferred which complete path to keep where there are several
     */
    PathBuilder(List<Certificat> certificats, Predicate<Path> preferred) {
        this.preferred = preferred;
        for (var certificat : certificats) {
            bySubject.computeIfAbsent(certificat.subject(), _ -> new ArrayList<>()).add(certificat);
        }
    }

    Path build(Certificat leaf) {
        extend(leaf);
        if (best != null) {
            return best;
        }
        return complete != null ? complete : new Path(longest, gap());
    }

    private void extend(Certificat next) {
        current.add(next);
        if (current.size() > longest.size()) {
            longest = List.copyOf(current);
        }
        if (next.selfIssued() && verified(next, next)) {
            keep(new Path(List.copyOf(current), null));
        } else if (current.size() == RuleSet.MAX_PATH) {
            tooDeep = true;
        } else {
            climb(next);
        }
        current.removeLast();
    }

    private void climb(Certificat from) {
        for (var issuer : bySubject.getOrDefault(from.issuer(), List.of())) {
            if (best != null || checks >= RuleSet.MAX_SIGNATURE_CHECKS) {
                return;
            }
            if (mayHaveIssued(issuer, from) && verified(from, issuer)) {
                extend(issuer);
            }
        }
    }

    private boolean mayHaveIssued(Certificat issuer, Certificat issued) {
        var sameKey =
                issued.authorityKey() == null
                        || issuer.subjectKey() == null
                        || issued.authorityKey().equals(issuer.subjectKey());
        return sameKey && current.stream().noneMatch(issuer::same);
    }

    private boolean verified(Certificat issued, Certificat issuer) {
        checks++;
        var verified = Signatures.signed(issuer.key(), issued);
        forged |= !verified;
        return verified;
    }

    private void keep(Path path) {
        if (complete == null) {
            complete = path;
        }
        if (preferred.test(path)) {
            best = path;
        }
    }

    private Texte gap() {
        if (checks >= RuleSet.MAX_SIGNATURE_CHECKS) {
            return new Texte(
                    "La chaîne est trop embrouillée : trop d'émetteurs possibles.",
                    "The chain is too tangled: too many possible issuers.");
        }
        if (tooDeep) {
            return new Texte(
                    "La chaîne dépasse %d certificats.".formatted(RuleSet.MAX_PATH),
                    "The chain is longer than %d certificates.".formatted(RuleSet.MAX_PATH));
        }
        var missing = longest.getLast().emetteur();
        if (forged) {
            return new Texte(
                    "Aucun certificat du fichier n'a la clé qui a signé pour « %s »."
                            .formatted(missing),
                    "No certificate of the file has the key that signed for \"%s\"."
                            .formatted(missing));
        }
        return new Texte(
                "Le certificat de l'émetteur « %s » manque dans le fichier.".formatted(missing),
                "The certificate of the issuer \"%s\" is missing from the file."
                        .formatted(missing));
    }
}
