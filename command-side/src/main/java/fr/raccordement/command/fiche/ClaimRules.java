package fr.raccordement.command.fiche;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.command.Violations;
import fr.raccordement.command.certificat.CertificatClaims;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.reseau.ReseauClaims;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What serves one fiche and no other: certificates, keys, identifiers on the wire (S-18) (D-136).
 */
final class ClaimRules {

    private ClaimRules() {}

    /**
     * Nobody else is known by these identifiers, or calls with this key.
     *
     * @param bound what has served the fiche, which it keeps even where another has it too: fiches
     *     of before identifiers were claimed
     */
    static void requireUnused(
            @Nullable Reseau reseau,
            Set<ClaimId> bound,
            FicheCreated fiche,
            Claims claims,
            Violations violations) {
        ReseauClaims.ever(reseau, fiche.environnement())
                .forEach(
                        (id, path) ->
                                noteUsed(
                                        id,
                                        path,
                                        bound.contains(id)
                                                || !claims.heldByAnother(id, fiche.ficheId()),
                                        violations));
    }

    /**
     * Takes for the fiche what the content that it sends must have for itself, or refuses with
     * CERT_ALREADY_USED, IDENTIFIANT_ALREADY_USED.
     */
    static void claim(Dossier dossier, FicheCreated fiche, Claims claims) {
        var wanted =
                dossier.claimsUnderWork().stream()
                        .filter(
                                id ->
                                        !dossier.served().contains(id)
                                                || !claims.heldByAnother(id, fiche.ficheId()))
                        .collect(Collectors.toSet());
        claims.take(wanted, fiche.ficheId(), fiche.structure())
                .ifPresent(
                        lost -> {
                            var violations = new Violations();
                            noteUsed(
                                    lost,
                                    pathOf(dossier.underWork(), fiche, lost),
                                    false,
                                    violations);
                            violations.throwIfAny();
                        });
    }

    private static void noteUsed(ClaimId id, String path, boolean unused, Violations violations) {
        if (id.kind() == ClaimKind.CERTIFICAT || id.kind() == ClaimKind.CLE_PUBLIQUE) {
            CertificatRules.noteUsed(path, unused, violations);
        } else {
            violations.require(
                    unused,
                    "IDENTIFIANT_ALREADY_USED",
                    path,
                    "Cet identifiant désigne déjà un autre raccordement dans cet environnement.",
                    "This identifier names another raccordement in this environment already.");
        }
    }

    private static String pathOf(Contenu contenu, FicheCreated fiche, ClaimId lost) {
        for (int i = 0; i < contenu.certificats().size(); i++) {
            if (CertificatClaims.of(contenu.certificats().get(i)).anyMatch(lost::equals)) {
                return "certificats." + i;
            }
        }
        return ReseauClaims.of(contenu.reseau(), fiche.environnement())
                .getOrDefault(lost, "certificats");
    }
}
