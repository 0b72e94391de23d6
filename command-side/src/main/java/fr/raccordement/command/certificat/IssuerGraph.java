package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * Which certificate signed which. A signature is verified once, and only so many of them are,
 * however the certificates cross-sign; whoever gave up waiting is not worked for any longer.
 */
final class IssuerGraph {

    private static final KnownSignatures KNOWN = new KnownSignatures(Signatures::signed);

    private final Map<X500Name, List<Certificat>> bySubject = new HashMap<>();
    private final Map<String, List<Certificat>> issuers = new HashMap<>();
    private final Map<String, Boolean> verified = new HashMap<>();
    private int checks;

    /**
     * @param certificats in the order in which they are tried, without duplicates
     */
    IssuerGraph(Collection<Certificat> certificats) {
        for (var certificat : certificats) {
            bySubject.computeIfAbsent(certificat.subject(), _ -> new ArrayList<>()).add(certificat);
        }
    }

    /** Those that signed this one, other than itself. */
    List<Certificat> issuersOf(Certificat issued) {
        var known = issuers.get(issued.sha256());
        if (known == null) {
            known =
                    named(issued)
                            .filter(issuer -> !issuer.same(issued))
                            .filter(issuer -> fits(issuer, issued))
                            .filter(issuer -> signedBy(issuer.key(), issued))
                            .toList();
            issuers.put(issued.sha256(), known);
        }
        return known;
    }

    boolean selfSigned(Certificat certificat) {
        return certificat.selfIssued() && signedBy(certificat.key(), certificat);
    }

    /** False too where as many signatures have been verified as may be. */
    boolean signedBy(SubjectPublicKeyInfo key, Certificat issued) {
        var pair = issued.sha256() + KeyIdentity.of(key);
        var known = verified.get(pair);
        if (known == null) {
            if (exhausted()) {
                return false;
            }
            Interruptions.check();
            checks++;
            known = KNOWN.signed(key, issued);
            verified.put(pair, known);
        }
        return known;
    }

    boolean exhausted() {
        return checks >= RuleSet.MAX_SIGNATURE_CHECKS;
    }

    /** The authorities above a certificate, as far as these are to be followed, nearest first. */
    List<Certificat> above(Certificat from, Predicate<Certificat> followed) {
        var found = new LinkedHashMap<String, Certificat>();
        var open = new ArrayList<>(List.of(from));
        for (var index = 0; index < open.size(); index++) {
            for (var issuer : issuersOf(open.get(index))) {
                if (followed.test(issuer) && found.putIfAbsent(issuer.sha256(), issuer) == null) {
                    open.add(issuer);
                }
            }
        }
        found.remove(from.sha256());
        return List.copyOf(found.values());
    }

    /**
     * A way from a certificate up to one of these, both included; empty where there is none.
     *
     * @param followed what it may lead through
     * @param better what to try first
     */
    List<Certificat> way(
            Certificat from,
            Predicate<Certificat> goal,
            Predicate<Certificat> followed,
            Comparator<Certificat> better) {
        return new Search(goal, followed, better).from(from);
    }

    /** The longest way up that such a search went. */
    List<Certificat> furthest(
            Certificat from, Predicate<Certificat> followed, Comparator<Certificat> better) {
        var search = new Search(_ -> false, followed, better);
        search.from(from);
        return search.furthest;
    }

    /**
     * Depth first; each certificate once, for what it leads to does not depend on the way to it.
     */
    private final class Search {

        private final Predicate<Certificat> goal;
        private final Predicate<Certificat> followed;
        private final Comparator<Certificat> better;
        private final Map<String, Certificat> seen = new HashMap<>();
        private final List<Certificat> way = new ArrayList<>();
        private List<Certificat> furthest = List.of();

        Search(
                Predicate<Certificat> goal,
                Predicate<Certificat> followed,
                Comparator<Certificat> better) {
            this.goal = goal;
            this.followed = followed;
            this.better = better;
        }

        List<Certificat> from(Certificat next) {
            if (seen.putIfAbsent(next.sha256(), next) != null) {
                return List.of();
            }
            way.add(next);
            if (way.size() > furthest.size()) {
                furthest = List.copyOf(way);
            }
            if (goal.test(next)) {
                return List.copyOf(way);
            }
            for (var issuer : issuersOf(next).stream().filter(followed).sorted(better).toList()) {
                var found = from(issuer);
                if (!found.isEmpty()) {
                    return found;
                }
            }
            way.removeLast();
            return List.of();
        }
    }

    /** Why nobody is found to have issued this one. */
    Texte missing(Certificat issued) {
        if (exhausted()) {
            return new Texte(
                    "La chaîne est trop embrouillée : trop d'émetteurs possibles.",
                    "The chain is too tangled: too many possible issuers.");
        }
        var fault = PssSignature.fault(issued.signed().algorithm());
        if (fault != null) {
            return PssSignature.said(issued, fault);
        }
        var namesake =
                named(issued)
                        .filter(issuer -> !issuer.same(issued))
                        .findFirst()
                        .or(() -> Optional.of(issued).filter(Certificat::selfIssued));
        if (issued.emetteur().isEmpty()) {
            return new Texte(
                    "« %s » ne nomme pas son émetteur (RFC 5280, 4.1.2.4)."
                            .formatted(issued.called()),
                    "\"%s\" does not name its issuer (RFC 5280, 4.1.2.4)."
                            .formatted(issued.called()));
        }
        return namesake.map(issuer -> mismatch(issuer, issued))
                .orElseGet(
                        () ->
                                new Texte(
                                        "Le certificat de l'émetteur « %s » manque dans le fichier."
                                                .formatted(issued.emetteur()),
                                        "The certificate of the issuer \"%s\" is missing from the"
                                                        .formatted(issued.emetteur())
                                                + " file."));
    }

    private Texte mismatch(Certificat issuer, Certificat issued) {
        var unsupported = Algorithms.unsupported(issuer, issued);
        if (unsupported != null) {
            return unsupported;
        }
        var misfit = PssSignature.mismatch(issuer.key(), issued.signed().algorithm());
        if (misfit != null) {
            return PssSignature.said(issued, misfit);
        }
        if (!issued.signed().consistent()) {
            return new Texte(
                    "« %s » ne nomme pas deux fois le même algorithme de signature (RFC 5280, 4.1.1.2)."
                            .formatted(issued.called()),
                    "\"%s\" does not name the same signature algorithm twice (RFC 5280, 4.1.1.2)."
                            .formatted(issued.called()));
        }
        if (named(issued).noneMatch(each -> fits(each, issued))) {
            return new Texte(
                    ("L'identifiant de clé d'autorité (AKI) de « %s » ne désigne la clé d'aucun"
                                    + " certificat « %s » du fichier.")
                            .formatted(issued.called(), issued.emetteur()),
                    ("The authority key identifier (AKI) of \"%s\" names the key of no certificate"
                                    + " \"%s\" of the file.")
                            .formatted(issued.called(), issued.emetteur()));
        }
        return new Texte(
                "Aucun certificat du fichier n'a la clé qui a signé pour « %s »."
                        .formatted(issued.emetteur()),
                "No certificate of the file has the key that signed for \"%s\"."
                        .formatted(issued.emetteur()));
    }

    private Stream<Certificat> named(Certificat issued) {
        return bySubject.getOrDefault(issued.issuer(), List.of()).stream();
    }

    private static boolean fits(Certificat issuer, Certificat issued) {
        @Nullable String wanted = issued.authorityKey();
        return wanted == null || issuer.subjectKey() == null || wanted.equals(issuer.subjectKey());
    }
}
