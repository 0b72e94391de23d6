package fr.raccordement.command.certificat;

import java.util.List;

/** The end-entity certificates of a file: neither an authority nor the issuer of another one. */
final class Leaves {

    private Leaves() {}

    static List<Certificat> of(List<Certificat> certificats) {
        return certificats.stream()
                .filter(certificat -> !certificat.authority())
                .filter(certificat -> !issuesAnother(certificat, certificats))
                .toList();
    }

    /** So that an old root, which says nothing of itself, is not taken for a leaf. */
    private static boolean issuesAnother(Certificat certificat, List<Certificat> all) {
        return all.stream()
                .anyMatch(
                        other ->
                                !other.same(certificat)
                                        && !other.selfIssued()
                                        && other.issuer().equals(certificat.subject()));
    }
}
